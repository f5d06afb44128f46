import type { SeededRandom } from '../seeded-random.ts';
import type { Simulation } from './simulation.ts';

/**
 * Something that will be tried at a certain share of all activity: 0 is the beginning of the
 * history, 1 is now. What comes of it depends on the state it finds.
 */
export type Intent = { readonly at: number; act(simulation: Simulation): void };

export type Plan = {
  readonly random: SeededRandom;
  /** One day of the history. */
  readonly day: number;
  readonly second: number;
  add(at: number, act: Intent['act']): void;
};

export type PlannedAccount = { readonly id: string; readonly openedAt: number };
export type PlannedProduct = { readonly id: string; readonly listedAt: number };
