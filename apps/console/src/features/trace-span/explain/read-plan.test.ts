import { expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

test('a plan is read from the top, children below their parent', () => {
  const lines = readPlan({
    Plan: {
      'Node Type': 'Nested Loop',
      'Plan Rows': 3,
      Plans: [
        { 'Node Type': 'Limit', Plans: [{ 'Node Type': 'Seq Scan', 'Relation Name': 'events' }] },
        {
          'Node Type': 'Index Scan',
          'Index Name': 'events_stream_version',
          'Relation Name': 'events',
          'Actual Total Time': 1.25,
          'Actual Rows': 42,
          'Shared Hit Blocks': 11,
          'Shared Read Blocks': 1,
          'Index Cond': '(version > 1)',
        },
      ],
    },
  });
  expect(lines.map(({ depth, name }) => `${depth} ${name}`)).toEqual([
    '0 Nested Loop',
    '1 Limit',
    '2 Seq Scan on events',
    '1 Index Scan using events_stream_version on events',
  ]);
  expect(lines[3]).toMatchObject({ ms: 1.25, rows: 42, blocks: 12, condition: '(version > 1)' });
  expect(lines[0]).toMatchObject({ ms: undefined, planRows: 3, blocks: undefined });
});

test('what is no plan has no lines', () => {
  expect(readPlan({})).toEqual([]);
  expect(readPlan({ Plan: 'none' })).toEqual([]);
});
