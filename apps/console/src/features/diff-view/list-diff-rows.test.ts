import { expect, test } from 'vitest';
import { listDiffRows } from './list-diff-rows.ts';

test('changes stand under what they are part of', () => {
  const changes = [
    { path: '/balance', before: 1, after: 2 },
    { path: '/totals/n', before: 1, after: 2 },
    { path: '/status', after: 'active' },
    { path: '/totals/m', before: 3 },
    { path: '', before: 1, after: 2 },
  ];
  expect(
    listDiffRows(changes).map((row) =>
      row.kind === 'heading' ? `${row.path} (${row.count})` : row.change.path,
    ),
  ).toEqual(['/balance', '/status', '', '/totals (2)', '/totals/n', '/totals/m']);
  expect(listDiffRows([])).toEqual([]);
});
