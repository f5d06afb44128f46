import { describe, expectTypeOf, it } from 'vitest';
import { given } from './given.ts';
import { counter } from './testing/counter.ts';

describe('types come from the schemas', () => {
  it('of the data an evolve gets: the newest schema version', () => {
    const { Counted } = counter.definition.evolve;
    expectTypeOf<Parameters<typeof Counted>[1]>().toEqualTypeOf<{
      readonly by: number;
      readonly note: string;
      readonly tags: Readonly<Record<string, number>>;
    }>();
  });

  it('of the input a decide gets: with its defaults filled in', () => {
    const { decide } = counter.definition.commands.count;
    expectTypeOf<Parameters<typeof decide>[1]>().toEqualTypeOf<{ by: number; note: string }>();
  });

  it('of the events and commands of a scenario', () => {
    const scenario = given(counter, []);
    expectTypeOf(scenario.when<'count'>)
      .parameter(1)
      .toEqualTypeOf<{
        by: number;
        note?: string | undefined;
      }>();
    expectTypeOf(scenario.when)
      .parameter(0)
      .toEqualTypeOf<'count' | 'countTwice' | 'rest' | 'blunder'>();
  });
});
