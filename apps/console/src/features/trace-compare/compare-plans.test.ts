import { expect, test } from 'vitest';
import { comparePlans } from './compare-plans.ts';

const says = (members: Record<string, unknown>) =>
  Object.entries(members).map(([key, value]) => ({ key: `hindsight.plan.${key}`, value }));

test('rows, buffers and the kind of node are told beside each other', () => {
  const before = says({ node_type: 'Index Scan', actual_rows: 12, shared_hit_blocks: 4 });
  const after = says({
    ...{ node_type: 'Seq Scan', actual_rows: 12, other: true },
    ...{ shared_hit_blocks: 200, shared_read_blocks: 10 },
  });
  expect(comparePlans(before, after)).toEqual([
    { what: 'node', before: 'Index Scan', after: 'Seq Scan', isChanged: true },
    { what: 'rows', before: '12', after: '12', isChanged: false },
    { what: 'buffers', before: '4', after: '210', isChanged: true },
    { what: 'read from disk', before: 'not told', after: '10', isChanged: true },
  ]);
  expect(comparePlans([], [])).toEqual([]);
});
