import { ask } from '../../../shared/api/ask.ts';
import { api } from '../../../shared/api/client.ts';
import type { FilmView } from '../../../shared/film/use-film.ts';

type SameType = {
  readonly streamId: string;
  readonly version: number;
  readonly head: number;
  readonly direction: -1 | 1;
  readonly frameOf: FilmView['frameOf'];
  readonly signal: AbortSignal;
};

export type FoundType = { readonly type: string; readonly version: number | null };

/** The next event of the type at a version: from what is loaded, else asked for. */
export async function findSameType(search: SameType): Promise<FoundType | null> {
  const { streamId, version, head, direction, frameOf, signal } = search;
  if (version === 0) return null;
  const type = frameOf(version)?.type ?? (await askType(streamId, version, signal));
  let next = version + direction;
  for (let frame = frameOf(next); frame !== undefined; frame = frameOf(next)) {
    if (frame.type === type) return { type, version: next };
    next += direction;
  }
  if (next < 1 || next > head) return { type, version: null };
  const query =
    direction > 0
      ? { type, from: next, to: head, direction: 'forward' as const, limit: 1 }
      : { type, to: next, direction: 'backward' as const, limit: 1 };
  const { items } = await ask(
    api.GET('/api/streams/{streamId}/events', {
      params: { path: { streamId }, query },
      signal,
    }),
  );
  return { type, version: items[0]?.version ?? null };
}

async function askType(streamId: string, version: number, signal: AbortSignal): Promise<string> {
  const event = await ask(
    api.GET('/api/streams/{streamId}/events/{version}', {
      params: { path: { streamId, version } },
      signal,
    }),
  );
  return event.type;
}
