import { readText, readWhole } from './read-search.ts';

/** What the address of the log says. */
export type LogSearch = {
  /** Older than this position, where somebody stopped; the newest when not given. */
  readonly before?: number | undefined;
  /** The position of the event that is open. */
  readonly at?: number | undefined;
  readonly category?: string | undefined;
  readonly type?: string | undefined;
  readonly actor?: string | undefined;
  readonly correlationId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** JSON the data must contain. */
  readonly contains?: string | undefined;
};

export function readLogSearch(search: Record<string, unknown>): LogSearch {
  return {
    before: readWhole(search, 'before'),
    at: readWhole(search, 'at'),
    category: readText(search, 'category'),
    type: readText(search, 'type'),
    actor: readText(search, 'actor'),
    correlationId: readText(search, 'correlationId'),
    from: readText(search, 'from'),
    to: readText(search, 'to'),
    contains: readText(search, 'contains'),
  };
}
