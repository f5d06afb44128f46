import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@hindsight/event-store/testing';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Attempt } from './check/attempt.ts';
import { checkAttempts } from './check/check-attempts.ts';
import { checkFollower } from './check/check-follower.ts';
import { checkLog } from './check/check-log.ts';
import { checkPrefix } from './check/check-prefix.ts';
import { checkRounds } from './check/check-winners.ts';
import { type Violation, violationNames } from './check/violation.ts';
import { followByMaxPosition, followByNotify } from './planted/follow-planted.ts';
import {
  appendPlanted,
  insert,
  makePlantedLog,
  readPlanted,
  readPlantedPage,
} from './planted/planted-log.ts';

// The bugs that the checkers are for, planted. Each must be found.

let database: TestDatabase;
let pool: pg.Pool;

beforeEach(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 12 });
  pool.on('error', () => undefined);
});

afterEach(async () => {
  await pool.end();
  await database.drop();
});

const aMoment = () => sleep(Math.random() * 8);
const times = <Item>(count: number, make: (index: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Eight writers, each with its own stream, so that nothing but positions can go wrong. */
async function writeInParallel(
  options: Pick<Parameters<typeof appendPlanted>[1], 'numbering' | 'beforeInsert' | 'beforeCommit'>,
): Promise<readonly Attempt[]> {
  const attempts = await Promise.all(
    times(8, async (writer) => {
      const own: Attempt[] = [];
      for (let round = 0; round < 25; round += 1) {
        const end = round % 5 === 4 ? 'rollback' : 'commit';
        own.push(await appendPlanted(pool, { ...options, streamId: `s-${writer}`, end }));
      }
      return own;
    }),
  );
  return attempts.flat();
}

/** Pages read from the beginning all the while, until the writers are done. */
async function readPagesDuring(writing: Promise<unknown>): Promise<readonly Violation[]> {
  let isWriting = true;
  const done = writing.finally(() => {
    isWriting = false;
  });
  const found: Violation[] = [];
  while (isWriting) {
    const seen = await readPlantedPage(pool, 0, 'none');
    found.push(...checkPrefix({ reader: 'pages', after: 0, seen }));
    await sleep(2);
  }
  await done;
  return found;
}

describe('positions from a sequence', () => {
  test('leave holes, and followers skip what commits late', async () => {
    await makePlantedLog(pool, { unique: true });
    const follower = followByMaxPosition(pool, 'none');
    const writing = writeInParallel({ numbering: 'sequence', beforeCommit: aMoment });
    const prefix = await readPagesDuring(writing);
    const observation = await follower.stop();
    const table = await readPlanted(pool);
    const log = checkLog({ attempts: await writing, table });
    expect(violationNames(log)).toContain('position_hole');
    expect(violationNames(prefix)).toEqual(['reader_not_prefix']);
    expect(violationNames(checkFollower(observation, table))).toEqual(['follower_skipped']);
  });

  test('pass all checks once they come from the head', async () => {
    await makePlantedLog(pool, { unique: true });
    const follower = followByMaxPosition(pool, 'none');
    const writing = writeInParallel({ numbering: 'head' });
    const prefix = await readPagesDuring(writing);
    const observation = await follower.stop();
    const table = await readPlanted(pool);
    expect(checkLog({ attempts: await writing, table })).toEqual([]);
    expect(prefix).toEqual([]);
    expect(checkFollower(observation, table)).toEqual([]);
  });
});

describe('a follower behind the oldest transaction', () => {
  test('skips what took its position early and its transaction id late', async () => {
    await makePlantedLog(pool, { unique: true });
    const follower = followByMaxPosition(pool, 'xmin');
    await writeInParallel({ numbering: 'sequence', beforeInsert: aMoment });
    const observation = await follower.stop();
    const table = await readPlanted(pool);
    expect(violationNames(checkFollower(observation, table))).toEqual(['follower_skipped']);
  });
});

describe('a follower that only listens', () => {
  test('skips what is written while its connection is lost', async () => {
    await makePlantedLog(pool, { unique: true });
    const follower = await followByNotify(database.url);
    const append = async () => {
      const { parts, outcome } = await appendPlanted(pool, { streamId: 's-1', numbering: 'head' });
      if (outcome.kind !== 'acknowledged') throw new Error(outcome.kind);
      const payload = `${outcome.answers[0]?.fromPosition} ${parts[0]?.eventIds[0]}`;
      await pool.query(`select pg_notify('planted', $1)`, [payload]);
    };
    for (const _ of times(5, () => null)) await append();
    await follower.loseWhile(async () => {
      for (const _ of times(3, () => null)) await append();
    });
    for (const _ of times(5, () => null)) await append();
    const observation = await follower.stop();
    const table = await readPlanted(pool);
    expect(violationNames(checkFollower(observation, table))).toEqual(['follower_skipped']);
  });
});

describe('a version that is checked but not unique', () => {
  const race = async (): Promise<readonly Attempt[]> => {
    const attempts: Attempt[] = [];
    for (let version = 0; version < 25; version += 1) {
      const base = { streamId: 's-1', expectedVersion: version, numbering: 'sequence' } as const;
      const round = times(6, () => appendPlanted(pool, { ...base, beforeInsert: aMoment }));
      attempts.push(...(await Promise.all(round)));
    }
    return attempts;
  };

  test('has two winners', async () => {
    await makePlantedLog(pool, { unique: false });
    const attempts = await race();
    const table = await readPlanted(pool);
    expect(violationNames(checkRounds(attempts))).toEqual(['two_winners']);
    expect(violationNames(checkLog({ attempts, table }))).toEqual(
      expect.arrayContaining(['two_winners', 'version_doubled']),
    );
  });

  test('has one winner once it is unique', async () => {
    await makePlantedLog(pool, { unique: true });
    expect(checkRounds(await race())).toEqual([]);
  });
});

describe('an acknowledgement before the commit', () => {
  test('is lost with the connection', async () => {
    await makePlantedLog(pool, { unique: true });
    const client = new pg.Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('begin');
    const row = { streamId: 's-1', version: 1, position: 1, eventId: randomUUID() };
    const recordedAt = await insert(client, row);
    const answers = [{ fromVersion: 1, fromPosition: 1, recordedAt }];
    const parts = [{ streamId: 's-1', expectedVersion: 0, eventIds: [row.eventId] }];
    const attempt: Attempt = { writer: 'early', parts, outcome: { kind: 'acknowledged', answers } };
    await client.end(); // as good as a crash: the transaction is rolled back
    expect(violationNames(checkAttempts([attempt], await readPlanted(pool)))).toEqual(['lost']);
  });
});
