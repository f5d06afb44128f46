import type { Issue } from '@hindsight/contract';
import type { Aggregate } from '@hindsight/domain';
import type { RecordedEvent } from '@hindsight/event-store';
import type { Edits, Json } from '@hindsight/history';
import { shortenIssues } from '../invalid-request.ts';
import { UseCaseError } from '../use-case-error.ts';

/** Edits as they were asked for: schema versions may be left out. */
export type AskedEdits = {
  readonly skip: readonly number[];
  readonly replace: readonly {
    readonly version: number;
    readonly data: unknown;
    readonly schemaVersion?: number | undefined;
  }[];
  readonly insert: readonly {
    readonly afterVersion: number;
    readonly type: string;
    readonly data: unknown;
    readonly schemaVersion?: number | undefined;
  }[];
};

type Reached = { readonly streamId: string; readonly head: number };

/** Every version that is named must be there. */
export function checkVersions(edits: AskedEdits, { streamId, head }: Reached): void {
  const named = [
    ...edits.skip.map((version, index) => ({ version, path: `/skip/${index}` })),
    ...edits.replace.map(({ version }, index) => ({ version, path: `/replace/${index}/version` })),
    ...edits.insert.map(({ afterVersion }, index) => ({
      version: afterVersion,
      path: `/insert/${index}/afterVersion`,
    })),
  ];
  const beyond = named.find(({ version }) => version > head);
  if (beyond === undefined) return;
  const { version, path } = beyond;
  const message = `${path} is ${version}, and stream “${streamId}” has versions up to ${head}.`;
  throw new UseCaseError('version_out_of_range', message, { streamId, version, head });
}

/** The edits with their data held against the schemas, as if it were to be appended. */
export function checkData(
  aggregate: Aggregate,
  { skip, replace, insert }: AskedEdits,
  replaced: readonly RecordedEvent[],
): Edits {
  const issues: Issue[] = [];
  const check = (place: string, type: string, schemaVersion: number, data: unknown): Json => {
    const checked = aggregate.checkEvent(type, schemaVersion, data);
    if (!checked.ok) {
      for (const { path, reason } of checked.issues) {
        issues.push({ in: 'body', path: `${place}${path}`, reason });
      }
    }
    return asJson(data);
  };
  const stored = new Map(replaced.map((event) => [event.version, event]));
  const edits = {
    skip,
    replace: replace.map(({ version, ...edit }, index) => {
      const event = stored.get(version);
      const schemaVersion = edit.schemaVersion ?? event?.schemaVersion ?? 1;
      const data = check(`/replace/${index}`, event?.type ?? '', schemaVersion, edit.data);
      return { version, schemaVersion, data };
    }),
    insert: insert.map(({ afterVersion, type, ...edit }, index) => {
      const schemaVersion = edit.schemaVersion ?? currentVersion(aggregate, type);
      const data = check(`/insert/${index}`, type, schemaVersion, edit.data);
      return { afterVersion, type, schemaVersion, data };
    }),
  };
  const [first] = issues;
  if (first === undefined) return edits;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  throw new UseCaseError(
    'event_schema_mismatch',
    `${first.path} ${first.reason}${more}.`,
    shortenIssues(issues),
  );
}

function currentVersion({ eventTypes }: Aggregate, type: string): number {
  return eventTypes.find((known) => known.type === type)?.currentVersion ?? 1;
}

/** It came in a body, so it is JSON. */
function asJson(data: unknown): Json {
  return data as Json;
}
