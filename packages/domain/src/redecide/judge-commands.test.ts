import {
  beginning,
  type DetailedEvent,
  type Edits,
  firstEditedVersion,
  foldCounterfactual,
  type Json,
} from '@hindsight/history';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineAggregate } from '../define-aggregate.ts';
import { refuse } from '../refuse.ts';
import { counter } from '../testing/counter.ts';
import { judgeCommands } from './judge-commands.ts';

const nothing: Edits = { skip: [], replace: [], insert: [] };

type Past = Partial<DetailedEvent> & { readonly data: Json };

/** A past of the counter. Every event has a moment of its own unless it names one. */
function eventsOf(past: readonly Past[]): DetailedEvent[] {
  return past.map((event, index) => ({
    version: index + 1,
    type: 'Counted',
    schemaVersion: 3,
    recordedAt: `2026-01-01T00:00:${String(index).padStart(2, '0')}.000000Z`,
    occurredAt: null,
    actor: null,
    traceId: null,
    eventId: '',
    metadata: {},
    ...event,
  }));
}

const counted = (by: number, note = ''): Past => ({ data: { by, note, tags: {} } });
const by = (command: string, input: Json, event: Past): Past => ({
  ...event,
  metadata: { command, input },
});
const count = (step: number): Past => by('count', { by: step, note: '' }, counted(step));

async function judge(past: readonly Past[], edits: Edits) {
  const judging = judgeCommands(counter, firstEditedVersion(edits));
  async function* chunks() {
    yield eventsOf(past);
  }
  await foldCounterfactual(counter.reducer, beginning(counter.reducer), chunks(), {
    edits,
    window: { from: 1, to: 0 },
    pass: judging.pass,
  });
  return judging.finish();
}

const insertedAfter = (afterVersion: number, step: number): Edits => ({
  ...nothing,
  insert: [{ afterVersion, type: 'Counted', schemaVersion: 3, ...counted(step) }],
});

describe('a later command', () => {
  it('is refused where its rule does not hold in the other timeline', async () => {
    const past = [count(5), count(2), count(-6), count(-1)];
    const { commands, counts } = await judge(past, { ...nothing, skip: [1] });
    expect(commands).toEqual([
      { version: 1, originalVersion: 2, events: 1, command: 'count', verdict: 'would_accept' },
      {
        version: 2,
        originalVersion: 3,
        events: 1,
        command: 'count',
        verdict: 'would_refuse',
        rule: 'below_zero',
        message: 'It would fall below zero.',
        fields: { count: 2, by: -6 },
        alsoWithoutEdits: false,
      },
      expect.objectContaining({ originalVersion: 4, verdict: 'would_refuse' }),
    ]);
    expect(counts).toEqual({ would_accept: 1, would_refuse: 2, would_differ: 0, unknown: 0 });
  });

  it('is accepted where the other timeline gives it what it needs', async () => {
    const { commands } = await judge([count(1), count(-1)], insertedAfter(1, 10));
    expect(commands).toMatchObject([{ version: 3, originalVersion: 2, verdict: 'would_accept' }]);
  });

  it('is not judged when it came before the edits, or when nothing is edited', async () => {
    const past = [count(1), count(2), count(3)];
    const { commands } = await judge(past, { ...nothing, skip: [3] });
    expect(commands).toEqual([]);
    expect((await judge(past, nothing)).commands).toEqual([]);
  });

  it('would differ when it decides on other events than were stored', async () => {
    const past = [count(1), by('count', { by: 2, note: '' }, counted(3))];
    const { commands } = await judge(past, insertedAfter(0, 1));
    expect(commands).toMatchObject([
      { originalVersion: 1, verdict: 'would_accept' },
      {
        originalVersion: 2,
        verdict: 'would_differ',
        decided: [{ type: 'Counted', schemaVersion: 3, data: { by: 2, note: '', tags: {} } }],
        alsoWithoutEdits: true,
      },
    ]);
  });

  it('is told from the edits when the rules themselves have changed', async () => {
    const past = [count(1), by('count', { by: -9, note: '' }, counted(-9)), count(9)];
    const { commands } = await judge(past, insertedAfter(1, 1));
    expect(commands).toMatchObject([
      { verdict: 'would_refuse', alsoWithoutEdits: true },
      { verdict: 'would_accept' },
    ]);
  });

  it('is compared with what was stored as it is read today', async () => {
    const old: Past = { data: { by: 2 }, schemaVersion: 2 };
    const past = [count(1), by('count', { by: 2, note: '' }, old)];
    const { commands } = await judge(past, { ...nothing, skip: [1] });
    expect(commands).toMatchObject([{ verdict: 'would_accept' }]);
  });
});

describe('several events', () => {
  const twice = (step: number, recordedAt: string): Past[] =>
    ['first', 'second'].map((note) => ({
      ...by('countTwice', { by: step }, counted(step, note)),
      recordedAt,
    }));
  const moment = '2026-02-01T00:00:00.000000Z';
  const later = '2026-02-01T00:00:01.000000Z';

  it('that one command wrote are one command', async () => {
    const { commands } = await judge([count(1), ...twice(2, moment)], { ...nothing, skip: [1] });
    expect(commands).toEqual([
      { version: 1, originalVersion: 2, events: 2, command: 'countTwice', verdict: 'would_accept' },
    ]);
  });

  it('of the same command at another moment, or from someone else, are another one', async () => {
    const someone = twice(2, moment).map((event) => ({ ...event, actor: 'Ada' }));
    const past = [count(1), ...twice(2, moment), ...twice(2, later), ...someone];
    const { commands } = await judge(past, { ...nothing, skip: [1] });
    expect(commands.map(({ originalVersion, events }) => [originalVersion, events])).toEqual([
      [2, 2],
      [4, 2],
      [6, 2],
    ]);
  });

  it('that no rule allows today are told apart by who asked, and in which trace', async () => {
    const refused = { ...by('count', { by: -9, note: '' }, counted(-9)), recordedAt: moment };
    const others = [{}, {}, { actor: 'Ada' }, { actor: 'Ada', traceId: 'a' }];
    const past = [count(1), ...others.map((one) => ({ ...refused, ...one }))];
    const { commands } = await judge(past, { ...nothing, skip: [1] });
    expect(commands.map(({ originalVersion, events }) => [originalVersion, events])).toEqual([
      [2, 2],
      [4, 1],
      [5, 1],
    ]);
  });

  it('of the same command, given twice in a moment, are two', async () => {
    const same = [count(2), count(2)].map((event) => ({ ...event, recordedAt: moment }));
    const past = [count(1), ...same, ...twice(2, moment), ...twice(2, moment)];
    const { commands } = await judge(past, { ...nothing, skip: [1] });
    expect(commands.map(({ originalVersion, events }) => [originalVersion, events])).toEqual([
      [2, 1],
      [3, 1],
      [4, 2],
      [6, 2],
    ]);
    expect(commands.every(({ verdict }) => verdict === 'would_accept')).toBe(true);
  });

  it.each([
    ['skipped', { ...nothing, skip: [2] }],
    ['replaced', { ...nothing, replace: [{ version: 2, ...counted(7) }] }],
    ['parted by an insertion', insertedAfter(2, 1)],
  ])('of which some are %s are unknown', async (_edit, edits) => {
    const { commands } = await judge([count(1), ...twice(2, moment)], edits);
    expect(commands).toMatchObject([{ verdict: 'unknown', reason: 'partly_edited', events: 2 }]);
  });
});

describe('a command is unknown', () => {
  const edits: Edits = { ...nothing, skip: [1] };
  it.each<[string, Past, string]>([
    ['no_command_stored', counted(1), 'No command is stored with this event.'],
    ['no_command_stored', { ...counted(1), metadata: { command: 'count' } }, 'No command'],
    ['no_command_stored', { ...counted(1), metadata: ['command'] }, 'No command'],
    ['command_not_found', by('tally', {}, counted(1)), 'counter has no command tally any more.'],
    ['command_not_found', by('toString', {}, counted(1)), 'no command toString'],
    ['input_invalid', by('count', { by: 'x' }, counted(1)), '/by'],
    ['input_invalid', by('count', { by: 1, extra: 1 }, counted(1)), '/extra is not known'],
    ['decide_threw', by('blunder', { by: 0.5 }, counted(1)), 'against its schema'],
    [
      'event_unreadable',
      by('count', { by: 13 }, { data: { by: 13 }, schemaVersion: 2 }),
      'thirteen',
    ],
  ])('for reason of %s', async (reason, event, message) => {
    const { commands, counts } = await judge([count(1), event], edits);
    expect(commands).toEqual([
      expect.objectContaining({
        originalVersion: 2,
        verdict: 'unknown',
        reason,
        message: expect.stringContaining(message),
      }),
    ]);
    expect(counts.unknown).toBe(1);
  });

  it.each(['amount', 'figures'])('when its %s make the rules throw', async (command) => {
    const past = [{ type: 'Done', schemaVersion: 1, data: {} }, by(command, {}, { data: {} })];
    const judging = judgeCommands(unsound, 1);
    const events = eventsOf(past.map((event) => ({ ...event, type: 'Done', schemaVersion: 1 })));
    async function* chunks() {
      yield events;
    }
    const options = { edits: { ...nothing, skip: [1] }, window: { from: 1, to: 0 } };
    const { pass, finish } = judging;
    const begun = beginning(unsound.reducer);
    await foldCounterfactual(unsound.reducer, begun, chunks(), { ...options, pass });
    expect(finish().commands).toMatchObject([{ verdict: 'unknown', reason: 'decide_threw' }]);
  });

  it('after an event that cannot be folded', async () => {
    const broken: Past = { type: 'Noted', schemaVersion: 1, data: { note: 7 } };
    const { commands } = await judge([count(1), count(2), broken, count(1)], edits);
    expect(commands.map((one) => ('reason' in one ? one.reason : one.verdict))).toEqual([
      'would_accept',
      'no_command_stored',
      'history_damaged',
    ]);
  });
});

/** Its rules do what the types forbid. */
const unsound = defineAggregate({
  name: 'unsound',
  version: 1,
  snapshotEvery: 10,
  initial: {},
  events: { Done: { 1: z.unknown() } },
  evolve: { Done: (state) => state },
  commands: {
    amount: {
      input: z.unknown().refine(() => {
        throw new RangeError('amount');
      }),
      decide: () => [],
    },
    figures: {
      input: z.unknown(),
      decide: () => refuse('figures', 'They cannot be told.', { of: 1n as unknown as Json }),
    },
  },
});

describe('very many commands', () => {
  it('are all counted, and of each verdict five hundred are told', async () => {
    const past = [count(1), ...Array.from({ length: 600 }, () => counted(0)), count(-1), count(-1)];
    const { commands, counts } = await judge(past, { ...nothing, skip: [1] });
    expect(counts).toEqual({ would_accept: 0, would_refuse: 2, would_differ: 0, unknown: 600 });
    expect(commands).toHaveLength(502);
    expect(commands.at(-1)).toMatchObject({ verdict: 'would_refuse', originalVersion: 603 });
  });

  it('are told as far as they can be held', async () => {
    const note = 'x'.repeat(1_000_000);
    const past = Array.from({ length: 20 }, () => by('count', { by: 1, note }, counted(2)));
    const { commands, counts } = await judge([count(1), ...past], { ...nothing, skip: [1] });
    expect(counts.would_differ).toBe(20);
    expect(commands).toHaveLength(7);
  });
});
