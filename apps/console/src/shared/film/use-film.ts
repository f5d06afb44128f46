import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { Film, type LoadFrames, type Shown } from './film.ts';
import type { Frame } from './film-window.ts';
import { readFrames } from './read-frames.ts';

export type FilmView = {
  /** What is at the version; while that is on its way, what was shown before. Null at first. */
  readonly shown: Shown | null;
  /** The version that is asked for is still on its way. */
  readonly isCatchingUp: boolean;
  readonly failure: unknown;
  readonly retry: () => void;
  /** The frame of a version that is loaded. */
  readonly frameOf: (version: number) => Frame | undefined;
  /** What is at any version that is loaded. */
  readonly peek: (version: number) => Shown | null;
};

type FilmQuery = {
  readonly streamId: string;
  readonly head: number;
  readonly version: number;
  /** -1, 0 or 1: where the cursor is going. */
  readonly direction: number;
};

/** The stream as a film, at a version. The past does not change, whatever moment it is seen from. */
export function useFilm({ streamId, ...query }: FilmQuery): FilmView {
  const load = useCallback<LoadFrames>(
    async (range, signal) =>
      readFrames(
        await ask(
          api.GET('/api/streams/{streamId}/frames', {
            params: { path: { streamId }, query: range },
            signal,
          }),
        ),
      ),
    [streamId],
  );
  return useFilmOf({ ...query, load });
}

type FilmOfQuery = Omit<FilmQuery, 'streamId'> & {
  /** Another one is another film. */
  readonly load: LoadFrames;
};

/** Any history as a film, at a version. */
export function useFilmOf({ load, head, version, direction }: FilmOfQuery): FilmView {
  const [tick, setTick] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the head moves inside the same film
  const film = useMemo(
    () => new Film(head, { load, onChange: () => setTick((before) => before + 1) }),
    [load],
  );
  useEffect(() => () => film.close(), [film]);
  useEffect(() => {
    film.extendTo(head);
    film.goTo(version, direction);
  }, [film, head, version, direction]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the film says by the tick that it changed
  const current = useMemo(() => film.show(version), [film, version, tick]);
  const last = useRef<{ film: Film; shown: Shown } | null>(null);
  if (current !== null) last.current = { film, shown: current };
  const shown = current ?? (last.current?.film === film ? last.current.shown : null);
  const failure = film.failureAt(version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the film says by the tick that it changed
  return useMemo(
    () => ({
      shown,
      isCatchingUp: shown?.version !== version && failure === undefined,
      failure,
      retry: () => film.retry(version),
      frameOf: (of) => film.frameOf(of),
      peek: (at) => film.show(at),
    }),
    [film, shown, version, failure, tick],
  );
}
