import { FilmWindow, type WindowContent } from '../../../shared/film/film-window.ts';

/** A part of a film that is there, with the state it begins at; null when it is not all there. */
export function takeFrames(
  { base, frames }: WindowContent,
  { from, to }: { readonly from: number; readonly to: number },
): WindowContent | null {
  const last = base.version + frames.length;
  if (from - 1 < base.version || to > last) return null;
  const version = from - 1;
  return {
    base: { version, state: new FilmWindow({ base, frames }).stateAt(version) },
    frames: frames.slice(from - 1 - base.version, Math.max(to, version) - base.version),
  };
}
