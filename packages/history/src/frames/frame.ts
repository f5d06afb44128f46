import type { Patch } from '../patch/patch.ts';
import type { OriginEvent, Problem } from '../reducer.ts';

/** One step of a replay: the event and what it changed. With a problem it changed nothing. */
export type Frame = Pick<
  OriginEvent,
  'version' | 'type' | 'recordedAt' | 'occurredAt' | 'actor' | 'traceId'
> & {
  readonly patch: Patch;
  readonly problem: Problem | null;
};
