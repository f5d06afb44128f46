import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import { readFrames } from '../../shared/film/read-frames.ts';
import type { EventFilter } from './event-filter.ts';
import { changesPath, holdsText } from './match-event.ts';
import type { EventMatch, MatchPage, ReadMatches } from './match-search.ts';

const framesAtOnce = 500;
const eventsAtOnce = 500;

/**
 * Reads matches backward. The store picks types; text and paths are looked for here, in what it
 * answers, because it keeps no index of them.
 */
export function readMatchesOf(streamId: string, filter: EventFilter): ReadMatches {
  const { types, text, path } = filter;
  return async (range, signal) => {
    if (path === '') return readByEvents(range, signal);
    const page = await readByFrames(range, signal);
    if (text === '' || page.matches.length === 0) return page;
    const holding = await readByEvents({ from: page.next + 1, to: range.to }, signal);
    const versions = new Set(holding.matches.map(({ version }) => version));
    return { ...page, matches: page.matches.filter(({ version }) => versions.has(version)) };
  };

  async function readByEvents(
    { from, to }: { from: number; to: number },
    signal: AbortSignal,
  ): Promise<MatchPage> {
    const { items, nextCursor } = await ask(
      api.GET('/api/streams/{streamId}/events', {
        params: {
          path: { streamId },
          query: {
            from,
            to,
            direction: 'backward',
            limit: eventsAtOnce,
            type: types.length === 0 ? undefined : types.join(','),
          },
        },
        signal,
      }),
    );
    const last = items.at(-1);
    return {
      matches: items.filter(({ data }) => text === '' || holdsText(data, text)).map(shorten),
      next: nextCursor === null || last === undefined ? from - 1 : last.version - 1,
    };
  }

  async function readByFrames(
    { from, to }: { from: number; to: number },
    signal: AbortSignal,
  ): Promise<MatchPage> {
    const start = Math.max(from, to - framesAtOnce + 1);
    const { frames } = readFrames(
      await ask(
        api.GET('/api/streams/{streamId}/frames', {
          params: { path: { streamId }, query: { from: start, to } },
          signal,
        }),
      ),
    );
    const matches = frames.filter(
      ({ type, patch }) => (types.length === 0 || types.includes(type)) && changesPath(patch, path),
    );
    return { matches: matches.map(shorten).reverse(), next: start - 1 };
  }
}

/** What was found is held by the thousand: no more of it than a line needs. */
function shorten({ version, type, actor }: EventMatch): EventMatch {
  return { version, type, actor };
}
