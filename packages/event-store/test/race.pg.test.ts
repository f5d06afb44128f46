import { createTestDatabase, type TestDatabase } from '@hindsight/event-store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Attempt } from './check/attempt.ts';
import { checkLog } from './check/check-log.ts';
import { checkRounds } from './check/check-winners.ts';
import { readTable } from './check/read-table.ts';
import { firstOfEach } from './check/violation.ts';
import { makeOtherWork } from './writers/make-other-work.ts';
import { runRace } from './writers/run-race.ts';
import { seed } from './writers/seed.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await makeOtherWork(database.url);
});

afterAll(() => database.drop());

test('of all writers of all processes who expect one version, exactly one wins, each time', async () => {
  const race = { url: database.url, seed, processes: 4, writers: 3, streams: 16, heats: 100 };
  const attempts = await runRace(race);
  const table = await readTable(database.url);
  const why = `HINDSIGHT_SEED=${seed}`;
  expect(firstOfEach(checkLog({ attempts, table })), why).toEqual([]);
  expect(firstOfEach(checkRounds(attempts)), why).toEqual([]);
  // Both kinds take part; which of them is faster is nobody’s promise.
  expect(kindsOf(attempts)).toEqual(['append', 'transaction']);
  expect(table).toHaveLength(race.streams * race.heats);
}, 60_000);

function kindsOf(attempts: readonly Attempt[]): readonly string[] {
  const kinds = attempts.map(({ writer }) =>
    writer.endsWith('transaction') ? 'transaction' : 'append',
  );
  return [...new Set(kinds)].sort();
}
