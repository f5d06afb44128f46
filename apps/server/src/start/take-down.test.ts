import pino from 'pino';
import { expect, test } from 'vitest';
import { createTakeDown } from './take-down.ts';

const lines: string[] = [];
const log = pino({ base: null }, { write: (line: string) => lines.push(line) });

test('what was begun last ends first, and what fails or hangs does not hold up the rest', async () => {
  const ended: string[] = [];
  const takeDown = createTakeDown(log);
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
