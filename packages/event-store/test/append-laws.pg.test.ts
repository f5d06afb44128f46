import { randomUUID } from 'node:crypto';
import { openEventStore } from '@hindsight/event-store';
import { createTestDatabase } from '@hindsight/event-store/testing';
import fc from 'fast-check';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkTable } from './check/check-table.ts';
import { readTable } from './check/read-table.ts';
import { STREAMS, step } from './laws/arbitrary-append.ts';
import { compareReads, compareWholeLog, readPlan } from './laws/compare-reads.ts';
import { ModelLog } from './laws/model-log.ts';
import { playStep, type Stage } from './laws/play-step.ts';

async function setUp(position: number) {
  const database = await createTestDatabase();
  const store = openEventStore({ connectionString: database.url });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('update hindsight.head set position = $1, lamport = $1', [position]);
  await client.query('update hindsight.index_state set position = $1', [position]);
  onTestFinished(async () => {
    await client.end();
    await store.close();
    await database.drop();
  });
  return { store, client, url: database.url };
}

describe.each([0, 2 ** 31 - 20, 2 ** 53 - 2 ** 20])(
  'a log that begins after position %d',
  (position) => {
    test('answers, keeps and shows what the model does', async () => {
      const { store, client, url } = await setUp(position);
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 1, maxLength: 25 }),
          fc.array(readPlan, { minLength: 3, maxLength: 8 }),
          async (steps, reads) => {
            const { position: after } = await store.readHead();
            const run = randomUUID();
            const streamIds = Array.from(
              { length: STREAMS },
              (_, index) => `${NAMES[index]}-${run}`,
            );
            const model = new ModelLog(after);
            const stage: Stage = {
              store,
              client,
              model,
              streamIds,
              written: [],
              recordedAt: new Map(),
            };
            for (const each of steps) await playStep(stage, each);
            await compareWholeLog(store, model);
            for (const plan of reads) await compareReads(store, model, plan, streamIds);
          },
        ),
        { numRuns: 25 },
      );
      expect(checkTable(await readTable(url), { after: position })).toEqual([]);
    }, 60_000);
  },
);

const NAMES = ['account', 'ünï cödé/?#%', "o'; --", '😀', 'a.b_c%'];
