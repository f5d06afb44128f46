import type { components } from '../api/generated/api-types.ts';
import { asJson } from '../json/as-json.ts';
import type { Frame, WindowContent } from './film-window.ts';

type Answered = components['schemas']['Frames'];

/** The contract’s `unknown` of a state is JSON that came as JSON; its patches are those of history. */
export function readFrames({ base, frames }: Pick<Answered, 'base' | 'frames'>): WindowContent {
  return {
    base: { version: base.version, state: asJson(base.state) },
    frames: frames as readonly Frame[],
  };
}
