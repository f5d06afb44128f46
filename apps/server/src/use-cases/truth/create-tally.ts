import type { Stopped } from '../../truth/messages.ts';
import type { PackedTruth } from '../../truth/stream-truth.ts';
import type { CategoryPlace } from './category-cursor.ts';
import type { CategoryLine, CategoryUnknown } from './category-line.ts';
import { addUnknown, describeStreamTruth } from './describe-stream-truth.ts';

export type Halt = { readonly stoppedBy: Stopped | 'store'; readonly stoppedIn: string | null };

/** Counts what an answer has told, and writes its lines. */
export type Tally = {
  /** How many streams there are to tell of, once that is known. */
  expect(streams: number): void;
  addEvents(count: number): void;
  /** The lines of streams that were followed. */
  tell(streams: readonly PackedTruth[]): CategoryLine[];
  /** All streams up to this one, by id, have been told. */
  reach(streamId: string): void;
  progress(): CategoryLine;
  end(halt: Halt | null): CategoryLine;
};

export function createTally(place: CategoryPlace, seal: (after: string) => string): Tally {
  let { after } = place;
  let [streams, events] = [0, 0];
  let streamsTotal = 0;
  let unknown: CategoryUnknown | null = null;
  return {
    expect(streamsThere) {
      streamsTotal = streamsThere;
    },
    addEvents(count) {
      events += count;
    },
    tell(told) {
      streams += told.length;
      for (const stream of told) unknown = addUnknown(unknown, stream);
      return told.flatMap((stream) => describeStreamTruth(stream, place.time) ?? []);
    },
    reach(streamId) {
      after = streamId;
    },
    progress: () => ({
      kind: 'progress',
      streams,
      events,
      streamsTotal: Math.max(streamsTotal, streams),
      cursor: seal(after),
    }),
    end: (halt) => ({
      kind: 'end',
      complete: halt === null,
      cursor: halt === null ? null : seal(after),
      streams,
      events,
      position: place.position,
      unknown,
      stoppedBy: halt?.stoppedBy ?? null,
      stoppedIn: halt?.stoppedIn ?? null,
    }),
  };
}
