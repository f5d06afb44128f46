import { readChoice, readText } from './read-search.ts';

/** What the address of the list of streams says. */
export type StreamsSearch = {
  readonly category?: string | undefined;
  readonly q?: string | undefined;
  readonly lastEventType?: string | undefined;
  readonly activeFrom?: string | undefined;
  readonly activeTo?: string | undefined;
  readonly sort?: 'recent' | 'id' | undefined;
  /** An expression run over the whole category. */
  readonly where?: string | undefined;
};

export function readStreamsSearch(search: Record<string, unknown>): StreamsSearch {
  return {
    category: readText(search, 'category'),
    q: readText(search, 'q'),
    lastEventType: readText(search, 'lastEventType'),
    activeFrom: readText(search, 'activeFrom'),
    activeTo: readText(search, 'activeTo'),
    sort: readChoice(search, 'sort', ['recent', 'id']),
    where: readText(search, 'where'),
  };
}
