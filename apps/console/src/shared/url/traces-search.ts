import { readChoice, readText, readWhole } from './read-search.ts';

/** What the address of the list of traces says. */
export type TracesSearch = {
  readonly tab?: 'reconciliation' | 'tracing' | undefined;
  readonly service?: string | undefined;
  readonly operation?: string | undefined;
  readonly status?: 'ok' | 'error' | undefined;
  readonly conflict?: 'true' | 'false' | undefined;
  readonly minDurationMs?: number | undefined;
  readonly maxDurationMs?: number | undefined;
  readonly streamId?: string | undefined;
  readonly eventType?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** With the work behind the log, which is left out otherwise. */
  readonly behindLog?: 'true' | undefined;
  readonly sort?: 'recent' | 'slow' | undefined;
};

export function readTracesSearch(search: Record<string, unknown>): TracesSearch {
  return {
    tab: readChoice(search, 'tab', ['reconciliation', 'tracing']),
    service: readText(search, 'service'),
    operation: readText(search, 'operation'),
    status: readChoice(search, 'status', ['ok', 'error']),
    conflict: readChoice(search, 'conflict', ['true', 'false']),
    minDurationMs: readWhole(search, 'minDurationMs'),
    maxDurationMs: readWhole(search, 'maxDurationMs'),
    streamId: readText(search, 'streamId'),
    eventType: readText(search, 'eventType'),
    from: readText(search, 'from'),
    to: readText(search, 'to'),
    behindLog: readChoice(search, 'behindLog', ['true']),
    sort: readChoice(search, 'sort', ['recent', 'slow']),
  };
}
