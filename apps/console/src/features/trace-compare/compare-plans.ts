import type { Span } from '../../shared/api/schemas.ts';
import { formatNumber } from '../../shared/format/format-number.ts';

export type PlanChange = {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly isChanged: boolean;
};

type Attributes = Span['attributes'];

/** What a plan node says of its work, as `hindsight.plan.…`. */
const told = [
  { what: 'node', keys: ['node_type'] },
  { what: 'index', keys: ['index_name'] },
  { what: 'rows', keys: ['actual_rows'] },
  { what: 'expected rows', keys: ['plan_rows'] },
  { what: 'loops', keys: ['actual_loops'] },
  { what: 'rows left out', keys: ['rows_removed_by_filter'] },
  { what: 'buffers', keys: ['shared_hit_blocks', 'shared_read_blocks'] },
  { what: 'read from disk', keys: ['shared_read_blocks'] },
] as const;

/** Two plan nodes beside each other: what both or one of them say. */
export function comparePlans(before: Attributes, after: Attributes): readonly PlanChange[] {
  return told.flatMap(({ what, keys }) => {
    const [one, other] = [read(before, keys), read(after, keys)];
    if (one === null && other === null) return [];
    return [
      { what, before: one ?? 'not told', after: other ?? 'not told', isChanged: one !== other },
    ];
  });
}

function read(attributes: Attributes, keys: readonly string[]): string | null {
  const values = keys
    .map((key) => attributes.find((attribute) => attribute.key === `hindsight.plan.${key}`)?.value)
    .filter((value) => value !== undefined && value !== null);
  if (values.length === 0) return null;
  if (values.every((value) => typeof value === 'number')) {
    return formatNumber(values.reduce((sum, value) => sum + value, 0));
  }
  return String(values[0]);
}
