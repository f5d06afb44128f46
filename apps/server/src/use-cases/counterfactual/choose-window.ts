import { mostFrames } from '@hindsight/contract';
import type { FilmWindow } from '@hindsight/history';
import { invalidRequest } from '../invalid-request.ts';
import { UseCaseError } from '../use-case-error.ts';

type Asked = {
  readonly streamId: string;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Where the window begins when nobody says. */
  readonly firstEdited: number | null;
  /** The last version of the other timeline. */
  readonly head: number;
};

/** The frames to show: those that were asked for, else as many as a window has from the first edit on. */
export function chooseWindow({ streamId, from, to, firstEdited, head }: Asked): FilmWindow {
  const first = from ?? firstEdited ?? 1;
  const last = to ?? Math.min(first + mostFrames - 1, head);
  if (last - first >= mostFrames) {
    const most = first + mostFrames - 1;
    throw invalidRequest(
      'body',
      '/to',
      `must be at most ${most}: a window has ${mostFrames} frames`,
    );
  }
  if (to !== undefined && to < first) {
    throw invalidRequest('body', '/to', `must not be below from, which is ${first}`);
  }
  const version = Math.max(from ?? 0, to ?? 0);
  if (version <= head) return { from: first, to: last };
  const message = `The other timeline of stream “${streamId}” ends at version ${head}, before ${version}.`;
  throw new UseCaseError('version_out_of_range', message, { streamId, version, head });
}
