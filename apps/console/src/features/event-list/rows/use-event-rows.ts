import { useEffect, useMemo, useRef, useState } from 'react';
import { ApiProblem } from '../../../shared/api/api-problem.ts';
import { ask } from '../../../shared/api/ask.ts';
import { api } from '../../../shared/api/client.ts';
import { readFrames } from '../../../shared/film/read-frames.ts';
import type { FilmView } from '../../../shared/film/use-film.ts';
import { buildEventRow, buildEventRows, buildUnfoldedRows } from './build-event-rows.ts';
import type { EventRow } from './event-row.ts';
import { RowPages } from './row-pages.ts';

type EventRows = {
  readonly rowOf: (version: number) => EventRow | undefined;
  readonly failure: unknown;
  readonly retry: () => void;
};

const restMs = 120;
const mostHeld = 4_000;

/** The lines of the versions in view: from the film where it is loaded, else brought at rest. */
export function useEventRows(
  streamId: string,
  head: number,
  film: FilmView,
  inView: readonly number[],
): EventRows {
  const [tick, setTick] = useState(0);
  const pages = useMemo(
    () =>
      new RowPages({
        load: (range, signal) => loadRows(streamId, range, signal),
        onChange: () => setTick((before) => before + 1),
      }),
    [streamId],
  );
  useEffect(() => () => pages.close(), [pages]);
  // What a version’s line says does not change: made once, it is the same object.
  const held = useRef(new Map<number, EventRow>());
  const rowOf = (version: number): EventRow | undefined => {
    const known = held.current.get(version);
    if (known !== undefined) return known;
    const row = rowOfFilm(film, version) ?? pages.rowOf(version);
    if (row !== undefined && row.gap !== null) {
      if (held.current.size > mostHeld) held.current.clear();
      held.current.set(version, row);
    }
    return row;
  };
  const missing = inView.filter((version) => rowOf(version) === undefined).join(',');
  // biome-ignore lint/correctness/useExhaustiveDependencies: it waits anew for what is missing now
  useEffect(() => {
    const timer = setTimeout(
      () => pages.want(missing === '' ? [] : missing.split(',').map(Number), head),
      restMs,
    );
    return () => clearTimeout(timer);
  }, [pages, missing, head, tick]);
  return { rowOf, failure: pages.failure, retry: () => pages.retry() };
}

function rowOfFilm(film: FilmView, version: number): EventRow | undefined {
  if (film.frameOf(version) === undefined) return undefined;
  const shown = film.peek(version);
  if (shown?.frame == null) return undefined;
  const row = buildEventRow(
    shown.frame,
    shown.before ?? undefined,
    film.frameOf(version - 1)?.recordedAt,
  );
  return row.gap === null ? undefined : row;
}

/** With the event before them, from which the first gap is told. Nothing may fold them: then as they are. */
async function loadRows(
  streamId: string,
  range: { from: number; to: number },
  signal: AbortSignal,
): Promise<readonly EventRow[]> {
  const query = { from: Math.max(1, range.from - 1), to: range.to };
  const path = { streamId };
  try {
    return buildEventRows(
      readFrames(
        await ask(api.GET('/api/streams/{streamId}/frames', { params: { path, query }, signal })),
      ),
    );
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'aggregate_not_found') throw error;
    const { items } = await ask(
      api.GET('/api/streams/{streamId}/events', {
        params: { path, query: { ...query, limit: 200 } },
        signal,
      }),
    );
    return buildUnfoldedRows(items);
  }
}
