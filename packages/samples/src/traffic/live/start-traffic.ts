import { createSeededRandom, type SeededRandom } from '../seeded-random.ts';
import {
  closeAccount,
  depositMoney,
  freezeOrUnfreeze,
  openAccount,
  overdraw,
  race,
  withdrawMoney,
} from './account-turns.ts';
import { type CounterDesk, openCounterDesk, type TrafficSource } from './counter-desk.ts';
import { advanceOrder, placeOrder, stockUp } from './order-turns.ts';
import { wait } from './wait.ts';

export type LiveTraffic = Omit<TrafficSource, 'perSecond'> & {
  /** Commands, on average. */
  readonly perSecond?: number | undefined;
  /** Which turns come in which order. New ids are new all the same. */
  readonly seed?: number | undefined;
  /** Told of every failure that is neither a refusal nor a conflict. */
  readonly onFailed?: ((error: unknown) => void) | undefined;
};

type Turn = (desk: CounterDesk) => Promise<void>;

const turns: readonly (readonly [weight: number, turn: Turn])[] = [
  [26, depositMoney],
  [24, withdrawMoney],
  [28, advanceOrder],
  [12, placeOrder],
  [8, stockUp],
  [8, openAccount],
  [5, overdraw],
  [5, race],
  [4, freezeOrUnfreeze],
  [3, closeAccount],
];

const shortestPauseMs = 500;
const longestPauseMs = 30_000;

/**
 * Keeps the sample system alive until the signal says stop; the promise then resolves at once.
 * Never rejects: when a command fails it waits, longer each time, and goes on.
 */
export function startTraffic(traffic: LiveTraffic): Promise<void> {
  const { signal, seed = 1, perSecond = 4 } = traffic;
  const random = createSeededRandom(seed);
  const desk = openCounterDesk({ ...traffic, perSecond }, random);
  const stopped = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  return Promise.race([stopped, takeTurns(desk, traffic)]);
}

async function takeTurns(desk: CounterDesk, { signal, onFailed }: LiveTraffic): Promise<void> {
  let pauseMs = shortestPauseMs;
  while (!signal.aborted) {
    try {
      await pickTurn(desk.random)(desk);
      pauseMs = shortestPauseMs;
    } catch (error) {
      if (signal.aborted) return;
      report(error, onFailed);
      await wait(pauseMs, signal);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    }
  }
}

function pickTurn(random: SeededRandom): Turn {
  const total = turns.reduce((sum, [weight]) => sum + weight, 0);
  let left = random.next() * total;
  for (const [weight, turn] of turns) {
    left -= weight;
    if (left < 0) return turn;
  }
  return depositMoney;
}

function report(error: unknown, onFailed: LiveTraffic['onFailed']): void {
  try {
    onFailed?.(error);
  } catch {
    // Whoever listens must not stop the traffic.
  }
}
