import type { StreamsSearch } from '../../shared/url/streams-search.ts';

/** Which streams, in which order. */
export type StreamFilter = Omit<StreamsSearch, 'where'>;

/** Whether streams of the category may be left out by it. */
export function isNarrowed({ q, lastEventType, activeFrom, activeTo }: StreamFilter): boolean {
  return [q, lastEventType, activeFrom, activeTo].some((part) => part !== undefined);
}

export const everything: StreamFilter = {
  category: undefined,
  q: undefined,
  lastEventType: undefined,
  activeFrom: undefined,
  activeTo: undefined,
};
