import { keepPreviousData, type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useRef } from 'react';
import { ask } from '../../../shared/api/ask.ts';
import { api } from '../../../shared/api/client.ts';
import { windowSize } from '../../../shared/film/film.ts';
import type { FilmView } from '../../../shared/film/use-film.ts';
import { useResting } from '../../../shared/film/use-resting.ts';
import type { KnownEvents } from './known-events.ts';
import type { ViewRange } from './view-range.ts';

/** What is nearer than this is known event by event. */
const mostVersions = 2 * windowSize;

type KnownOptions = {
  readonly streamId: string;
  readonly head: number;
  readonly view: ViewRange;
  readonly film: FilmView;
};

type Told = {
  readonly version: number;
  readonly type: string;
  readonly recordedAt: string;
  readonly problem: unknown;
};

/** The events in view, once the view rests: those the film holds, the others fetched. */
export function useKnownEvents(options: KnownOptions): readonly KnownEvents[] {
  const { streamId, head, view, film } = options;
  const filmNow = useRef(film);
  filmNow.current = film;
  const wanted = useResting(listWindows(view, head), 150);
  return useQueries({
    queries: (wanted === '' ? [] : wanted.split(' ')).map((range) => {
      const [from = 1, to = 1] = range.split('-').map(Number);
      return {
        queryKey: ['timeline', streamId, from, to],
        queryFn: async ({ signal }: { signal: AbortSignal }) =>
          toKnown(
            from,
            takeFrom(filmNow.current, from, to) ??
              (
                await ask(
                  api.GET('/api/streams/{streamId}/frames', {
                    params: { path: { streamId }, query: { from, to } },
                    signal,
                  }),
                )
              ).frames,
          ),
        // What the film is about to bring is not asked for twice.
        enabled: !film.isCatchingUp,
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 30_000,
        placeholderData: keepPreviousData<KnownEvents>,
      };
    }),
    combine: listThere,
  });
}

/** As text, so that the same windows are the same. */
function listWindows({ from, to }: ViewRange, head: number): string {
  if (to - from > mostVersions || head === 0) return '';
  const first = Math.floor((Math.max(1, Math.ceil(from)) - 1) / windowSize);
  const last = Math.floor((Math.min(head, Math.max(1, Math.floor(to))) - 1) / windowSize);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const start = (first + index) * windowSize;
    return `${start + 1}-${Math.min(head, start + windowSize)}`;
  }).join(' ');
}

function listThere(results: UseQueryResult<KnownEvents>[]): readonly KnownEvents[] {
  return results.flatMap(({ data }) => data ?? []);
}

function takeFrom({ frameOf }: FilmView, from: number, to: number): readonly Told[] | null {
  const frames: Told[] = [];
  for (let version = from; version <= to; version++) {
    const frame = frameOf(version);
    if (frame === undefined) return null;
    frames.push(frame);
  }
  return frames;
}

function toKnown(from: number, frames: readonly Told[]): KnownEvents {
  return {
    from,
    types: frames.map(({ type }) => type),
    timesMs: frames.map(({ recordedAt }) => Date.parse(recordedAt)),
    problems: frames.flatMap(({ version, problem }) => (problem === null ? [] : [version])),
  };
}
