import type { SeededRandom } from '../seeded-random.ts';
import type { Accepted, TrafficAnswer, TrafficCommand } from './traffic-command.ts';
import { wait } from './wait.ts';

export type Customer = { readonly id: string; readonly balanceCents: number };
export type Offer = { readonly id: string; readonly priceCents: number };
export type OpenOrder = {
  readonly id: string;
  readonly correlationId: string;
  readonly customerId: string;
  readonly totalCents: number;
  readonly lines: readonly { readonly productId: string; readonly quantity: number }[];
  readonly next: 'pay' | 'confirm' | 'ship' | 'deliver';
  readonly cause: string;
};

/** Where the traffic stands: it gives commands at its pace and remembers a few of those it met. */
export type CounterDesk = {
  readonly random: SeededRandom;
  readonly customers: Remembered<Customer>;
  readonly offers: Remembered<Offer>;
  readonly orders: Remembered<OpenOrder>;
  readonly frozen: Remembered<{ readonly id: string }>;
  readonly closed: Remembered<{ readonly id: string }>;
  pickExisting(category: string): Promise<string | null>;
  /** Waits its turn first. Null when refused, or when somebody else was first. */
  run(command: TrafficCommand): Promise<Accepted | null>;
  /** At the very same time. */
  runTogether(commands: readonly TrafficCommand[]): Promise<void>;
};

export type Remembered<Item extends { readonly id: string }> = {
  keep(item: Item): void;
  forget(id: string): void;
  pick(): Item | null;
};

export type TrafficSource = {
  /** Fails with an error whose `code` is `version_conflict` when `ifVersion` was not met. */
  execute(command: TrafficCommand): Promise<TrafficAnswer>;
  /** The id (or the stream id) of something that is there, of this category; null when nothing is. */
  pickExisting(category: string): Promise<string | null>;
  readonly signal: AbortSignal;
  readonly perSecond: number;
};

export function openCounterDesk(source: TrafficSource, random: SeededRandom): CounterDesk {
  const { execute, signal, perSecond } = source;
  const attempt = async (command: TrafficCommand): Promise<Accepted | null> => {
    signal.throwIfAborted();
    try {
      const answer = await execute(command);
      return answer.outcome === 'accepted' ? answer : null;
    } catch (error) {
      if (isConflict(error)) return null;
      throw error;
    }
  };
  const takeTurn = (commands: number) =>
    wait(Math.min(random.waiting(1), 4) * commands * (1000 / perSecond), signal);

  return {
    random,
    customers: remember(random, 60),
    offers: remember(random, 40),
    orders: remember(random, 80),
    frozen: remember(random, 20),
    closed: remember(random, 20),
    pickExisting: async (category) => {
      signal.throwIfAborted();
      const found = await source.pickExisting(category);
      return found?.startsWith(`${category}-`) ? found.slice(category.length + 1) : found;
    },
    run: async (command) => {
      await takeTurn(1);
      return attempt(command);
    },
    runTogether: async (commands) => {
      await takeTurn(commands.length);
      const results = await Promise.allSettled(commands.map(attempt));
      const failed = results.find((result) => result.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
    },
  };
}

function remember<Item extends { readonly id: string }>(
  random: SeededRandom,
  most: number,
): Remembered<Item> {
  const items = new Map<string, Item>();
  return {
    keep: (item) => {
      items.delete(item.id);
      items.set(item.id, item);
      const [oldest] = items.keys();
      if (items.size > most && oldest !== undefined) items.delete(oldest);
    },
    forget: (id) => items.delete(id),
    pick: () => (items.size === 0 ? null : random.pick([...items.values()])),
  };
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'version_conflict';
}
