import type { Json } from '@hindsight/history';

export type Replacement = { readonly version: number; readonly data: Json };

export type Insertion = {
  readonly afterVersion: number;
  readonly type: string;
  readonly data: Json;
};

/** What is asked “what if” of. */
export type Edits = {
  readonly skip: readonly number[];
  readonly replace: readonly Replacement[];
  readonly insert: readonly Insertion[];
};

export const noEdits: Edits = { skip: [], replace: [], insert: [] };

/** The edits an address says. What is no edit there is left out, and told by `isWhole`. */
export function readEdits(text: string): { readonly edits: Edits; readonly isWhole: boolean } {
  const members = parse(text);
  if (members === null) return { edits: noEdits, isWhole: false };
  const given = (['skip', 'replace', 'insert'] as const).map((key) => listOf(members, key));
  const [skip, replace, insert] = given;
  const edits = {
    skip: [...new Set((skip ?? []).filter(isVersion))],
    replace: (replace ?? []).filter(isReplacement).map(({ version, data }) => ({ version, data })),
    insert: (insert ?? [])
      .filter(isInsertion)
      .map(({ afterVersion, type, data }) => ({ afterVersion, type, data })),
  };
  const isWhole =
    given.every((list) => list !== null) &&
    edits.skip.length === skip?.length &&
    edits.replace.length === replace?.length &&
    edits.insert.length === insert?.length;
  return { edits, isWhole };
}

export function writeEdits(edits: Edits): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(edits).filter(([, list]) => list.length > 0)),
  );
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? { ...parsed }
      : null;
  } catch {
    return null;
  }
}

function listOf(members: Record<string, unknown>, key: string): readonly unknown[] | null {
  if (!Object.hasOwn(members, key)) return [];
  const list = members[key];
  return Array.isArray(list) ? list : null;
}

function isVersion(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

function isReplacement(value: unknown): value is Replacement {
  const { version } = Object(value);
  return isVersion(version) && Object.hasOwn(Object(value), 'data');
}

function isInsertion(value: unknown): value is Insertion {
  const { afterVersion, type } = Object(value);
  return (
    (afterVersion === 0 || isVersion(afterVersion)) &&
    typeof type === 'string' &&
    Object.hasOwn(Object(value), 'data')
  );
}
