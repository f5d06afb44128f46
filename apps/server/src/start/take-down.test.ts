import pino from 'pino';
import { expect, test } from 'vitest';
import { createTakeDown } from './take-down.ts';

const lines: string[] = [];
const log = pino({ base: null }, { write: (line: string) => lines.push(line) });

test('what was begun last ends first, and what fails or hangs does not hold up the rest', async () => {
  const ended: string[] = [];
  const takeDown = createTakeDown(log, 10_000);
  const note = (name: string) => async () => {
    ended.push(name);
  };
  takeDown.add('the database', note('database'), 1_000);
  takeDown.add('the store', () => Promise.reject(new Error('broken')), 1_000);
  takeDown.add('the log', () => new Promise(() => undefined), 20);
  takeDown.add('the listener', note('listener'), 1_000);
  await takeDown.run();
  expect(ended).toEqual(['listener', 'database']);
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual([
    'the log did not end as it should',
    'the store did not end as it should',
  ]);
  await takeDown.run();
  expect(ended).toHaveLength(2);
});

test('all together they have no more time than there is, and who is quick leaves his to the others', async () => {
  const given: [string, number][] = [];
  const takeDown = createTakeDown(log, 300);
  const note =
    (name: string, work = async (): Promise<void> => undefined) =>
    (ms: number) => {
      given.push([name, ms]);
      return work();
    };
  takeDown.add('the database', note('database'), 100);
  takeDown.add('the store', note('store'), 200);
  takeDown.add(
    'the API',
    note('api', () => new Promise(() => undefined)),
    200,
  );
  takeDown.add('the workers', note('workers'), 100);
  await takeDown.run();
  const [workers, api, store, database] = given.map(([, ms]) => ms);
  expect(workers).toBeLessThanOrEqual(50); // its half: twice as much is wished for as there is
  expect(api).toBeLessThanOrEqual(120);
  expect(store).toBeGreaterThan(0);
  expect(database).toBeGreaterThan(0);
  expect((api ?? 0) + (store ?? 0) + (workers ?? 0)).toBeLessThanOrEqual(300);
});
