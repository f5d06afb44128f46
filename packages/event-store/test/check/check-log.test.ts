import { describe, expect, test } from 'vitest';
import type { Attempt, AttemptPart } from './attempt.ts';
import { checkFollower } from './check-follower.ts';
import { checkLog, type LogEvidence } from './check-log.ts';
import { checkPrefix } from './check-prefix.ts';
import { checkRounds } from './check-winners.ts';
import type { StoredEvent } from './stored-event.ts';
import { violationNames } from './violation.ts';

const recordedAt = '2026-01-01T00:00:00.000000Z';

function stored(position: number, streamId: string, version: number): StoredEvent {
  return { position, streamId, version, eventId: `e${position}`, recordedAt, lamport: position };
}

function part(streamId: string, expectedVersion: number, ...eventIds: string[]): AttemptPart {
  return { streamId, expectedVersion, eventIds };
}

function acknowledged(own: AttemptPart, fromVersion: number, fromPosition: number): Attempt {
  const answers = [{ fromVersion, fromPosition, recordedAt }];
  return { writer: 'w', parts: [own], outcome: { kind: 'acknowledged', answers } };
}

function ended(kind: 'refused' | 'rolled_back' | 'unknown', ...parts: AttemptPart[]): Attempt {
  return { writer: 'w', parts, outcome: { kind } };
}

const table = [stored(1, 'a-1', 1), stored(2, 'b-1', 1), stored(3, 'a-1', 2)];
const attempts = [
  acknowledged(part('a-1', 0, 'e1'), 1, 1),
  acknowledged(part('b-1', 0, 'e2'), 1, 2),
  acknowledged(part('a-1', 1, 'e3'), 2, 3),
];
const namesOf = (evidence: Partial<LogEvidence>) =>
  violationNames(checkLog({ attempts, table, ...evidence }));
const changed = (position: number, change: Partial<StoredEvent>) =>
  table.map((event) => (event.position === position ? { ...event, ...change } : event));

describe('a log', () => {
  test('that holds what was acknowledged, where it was said to be, has no violation', () => {
    expect(namesOf({})).toEqual([]);
  });

  test('may hold what nobody was answered for, and need not', () => {
    const unsure = ended('unknown', part('a-1', 1, 'e3'));
    expect(namesOf({ attempts: [...attempts.slice(0, 2), unsure] })).toEqual([]);
    expect(namesOf({ attempts: [...attempts, ended('unknown', part('a-1', 2, 'e9'))] })).toEqual(
      [],
    );
  });

  test('may begin after a position', () => {
    const moved = table.map((event) => ({ ...event, position: event.position + 5 }));
    expect(violationNames(checkLog({ attempts: [], table: moved, after: 5 }))).toEqual(['phantom']);
  });

  test('without an acknowledged event is told as lost', () => {
    expect(namesOf({ table: table.slice(0, 2) })).toEqual(['lost']);
  });

  test('with an event id twice is told as doubled', () => {
    const again = { ...stored(4, 'b-1', 2), eventId: 'e2' };
    expect(namesOf({ table: [...table, again] })).toContain('doubled');
  });

  test('with an event that was refused, rolled back or never attempted is told as phantom', () => {
    const more = [...table, stored(4, 'a-1', 3)];
    const lastPart = part('a-1', 2, 'e4');
    expect(namesOf({ table: more, attempts: [...attempts, ended('refused', lastPart)] })).toEqual([
      'phantom',
    ]);
    expect(
      namesOf({ table: more, attempts: [...attempts, ended('rolled_back', lastPart)] }),
    ).toEqual(['phantom']);
    expect(namesOf({ table: more })).toEqual(['phantom']);
  });

  test('with half of an append is told as torn', () => {
    const half = ended('unknown', part('a-1', 1, 'e3'), part('c-1', 0, 'e4'));
    expect(namesOf({ attempts: [...attempts.slice(0, 2), half] })).toEqual(['torn']);
  });

  test('with an event at another place than acknowledged is told as misplaced', () => {
    const elsewhere = acknowledged(part('a-1', 1, 'e3'), 2, 4);
    expect(namesOf({ attempts: [...attempts.slice(0, 2), elsewhere] })).toEqual(['misplaced']);
  });

  test('that answers the same ids differently is told as answer_changed', () => {
    const other = acknowledged(part('a-1', 1, 'e3'), 2, 7);
    expect(namesOf({ attempts: [...attempts, other] })).toContain('answer_changed');
    expect(namesOf({ attempts: [...attempts, ...attempts] })).toEqual([]);
  });

  test('with a version left out or used twice is told so', () => {
    expect(namesOf({ attempts: [], table: changed(3, { version: 3 }) })).toContain('version_gap');
    expect(namesOf({ attempts: [], table: changed(3, { version: 1 }) })).toContain(
      'version_doubled',
    );
  });

  test('with a position left out or used twice is told so', () => {
    expect(namesOf({ table: changed(3, { position: 4 }) })).toContain('position_hole');
    expect(namesOf({ table: changed(3, { position: 2 }) })).toContain('position_doubled');
  });

  test('with positions against a stream’s order is told so', () => {
    const swapped = [stored(1, 'a-1', 2), stored(2, 'b-1', 1), stored(3, 'a-1', 1)];
    expect(namesOf({ attempts: [], table: swapped })).toContain('position_out_of_stream_order');
  });

  test('whose clocks go back is told so', () => {
    const earlier = '2025-12-31T00:00:00.000000Z';
    expect(namesOf({ table: changed(3, { recordedAt: earlier }) })).toContain(
      'recorded_at_decreased',
    );
    expect(namesOf({ table: changed(3, { lamport: 2 }) })).toEqual(['lamport_not_increasing']);
  });
});

describe('a round', () => {
  test('has one winner, also when it is told twice', () => {
    const round = [acknowledged(part('a-1', 4, 'x'), 5, 9), ended('refused', part('a-1', 4, 'y'))];
    expect(checkRounds([...round, ...round])).toEqual([]);
  });

  test('with two winners or none is told so', () => {
    const first = acknowledged(part('a-1', 4, 'x'), 5, 9);
    const second = acknowledged(part('a-1', 4, 'y'), 5, 10);
    expect(violationNames(checkRounds([first, second]))).toEqual(['two_winners']);
    expect(violationNames(checkRounds([ended('refused', part('a-1', 4, 'x'))]))).toEqual([
      'no_winner',
    ]);
  });
});

describe('a follower', () => {
  const see = (...positions: number[]) => ({
    reader: 'f',
    after: 0,
    seen: positions.map((position) => ({ position, eventId: `e${position}` })),
  });
  const namesSeen = (...positions: number[]) =>
    violationNames(checkFollower(see(...positions), table, { through: 3 }));

  test('that sees each position once, in order, has no violation', () => {
    expect(namesSeen(1, 2, 3)).toEqual([]);
  });

  test('that skips, doubles or disorders is told so', () => {
    expect(namesSeen(1, 3)).toEqual(['follower_skipped']);
    expect(namesSeen(1, 2)).toEqual(['follower_skipped']);
    expect(namesSeen(1, 2, 2, 3)).toEqual(['follower_doubled']);
    expect(namesSeen(2, 1, 3)).toEqual(['follower_disordered']);
  });

  test('that sees what is not in the table is told as phantom', () => {
    expect(namesSeen(1, 2, 3, 4)).toEqual(['phantom']);
  });
});

describe('a reader', () => {
  const see = (after: number, ...positions: number[]) =>
    violationNames(
      checkPrefix({
        reader: 'r',
        after,
        seen: positions.map((position) => ({ position, eventId: '' })),
      }),
    );

  test('sees a prefix of the log', () => {
    expect(see(0)).toEqual([]);
    expect(see(0, 1, 2, 3)).toEqual([]);
    expect(see(7, 8, 9)).toEqual([]);
  });

  test('that finds a hole or an event twice is told so', () => {
    expect(see(0, 1, 3)).toEqual(['reader_not_prefix']);
    expect(see(0, 2)).toEqual(['reader_not_prefix']);
    expect(see(0, 1, 1)).toEqual(['reader_not_prefix']);
  });
});
