import { formatAmount } from '../../shared/format/format-number.ts';
import { formatValue } from '../../shared/format/format-value.ts';
import type { Mark } from './tree/mark-changes.ts';
import type { Part } from './tree/tree-part.ts';

/** A row in words, for those who do not see it. */
export function describeRow(part: Part, mark: Mark | undefined): string {
  const { kind, key, value, inside, range } = part;
  if (kind === 'group') {
    return `${nameRange(part)}${inside === 0 ? '' : `, ${formatAmount(inside, 'change')} inside`}`;
  }
  const said = [`${key === '' ? '“”' : key}: ${formatValue(value, part.isOpen ? 5000 : 80)}`];
  if (kind === 'gone') said.push('removed');
  if (mark?.kind === 'added') said.push('added');
  if (mark?.kind === 'changed') said.push(`changed, was ${formatValue(mark.was)}`);
  if (mark?.kind === 'moved') said.push(`moved from ${mark.from}`);
  if (inside > 0 && range === null) said.push(`${formatAmount(inside, 'change')} inside`);
  return said.join(', ');
}

/** “0 … 99”, or the first and the last key. */
export function nameRange({ value, range }: Part): string {
  if (range === null) return '';
  const { from, to } = range;
  if (Array.isArray(value)) return `${from} … ${to - 1}`;
  const names = Object.keys(value ?? {});
  return `${names[from] ?? ''} … ${names[to - 1] ?? ''}`;
}
