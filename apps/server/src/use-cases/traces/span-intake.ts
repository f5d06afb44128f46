import {
  defaultTraceLimits,
  type Forwarder,
  type SpanSink,
  type TraceLimits,
} from '@hindsight/telemetry';
import { IntakeBusy } from './intake-busy.ts';
import { createTurns, type TakeTurns } from './take-turns.ts';

/** Where spans come in, and what became of them since the start. */
export type SpanIntake = {
  readonly sink: SpanSink;
  /** Sends all of it on; null where there is nobody to send it to. */
  readonly forwarder: Forwarder | null;
  readonly limits: TraceLimits;
  /** Lets a request in, or throws IntakeBusy. */
  readonly admit: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Unpacked requests are large: few are decoded at once, and large ones are written in their turn too. */
  readonly inTurn: TakeTurns;
  readonly counts: { received: number; refused: number };
};

type Options = {
  readonly sink: SpanSink;
  readonly forwarder?: Forwarder | null;
  readonly limits?: TraceLimits;
  readonly mostInHand?: number;
};

const unpackedAtOnce = 2;

export function createSpanIntake({
  sink,
  forwarder = null,
  limits = defaultTraceLimits,
  mostInHand = 32,
}: Options): SpanIntake {
  let inHand = 0;
  return {
    sink,
    forwarder,
    limits,
    inTurn: createTurns(unpackedAtOnce),
    counts: { received: 0, refused: 0 },
    admit: async (work) => {
      if (inHand >= mostInHand) throw new IntakeBusy(mostInHand);
      inHand += 1;
      try {
        return await work();
      } finally {
        inHand -= 1;
      }
    },
  };
}
