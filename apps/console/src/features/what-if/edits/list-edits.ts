import type { Json } from '@hindsight/history';
import type { Edits } from './read-edits.ts';

export type ListedEdit = {
  /** Where it stands in the question. */
  readonly pointer: string;
  /** The version that is edited; of an insertion the one before it. */
  readonly version: number;
} & (
  | { readonly kind: 'skip' }
  | { readonly kind: 'replace'; readonly data: Json }
  | { readonly kind: 'insert'; readonly type: string; readonly data: Json }
);

/** The edits in the order of the versions. */
export function listEdits({ skip, replace, insert }: Edits): readonly ListedEdit[] {
  const listed: ListedEdit[] = [
    ...skip.map((version, index) => ({
      kind: 'skip' as const,
      pointer: `/skip/${index}`,
      version,
    })),
    ...replace.map(({ version, data }, index) => ({
      kind: 'replace' as const,
      pointer: `/replace/${index}`,
      version,
      data,
    })),
    ...insert.map(({ afterVersion, type, data }, index) => ({
      kind: 'insert' as const,
      pointer: `/insert/${index}`,
      version: afterVersion,
      type,
      data,
    })),
  ];
  return listed.toSorted((one, other) => one.version - other.version);
}
