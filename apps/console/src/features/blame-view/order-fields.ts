import { formatValue } from '../../shared/format/format-value.ts';
import type { BlamedField } from './read-blame.ts';

export type BlameOrder = 'path' | 'newest';

export type OrderedFields = {
  /** Those at or below the path that was asked about. They come first. */
  readonly asked: readonly BlamedField[];
  readonly others: readonly BlamedField[];
};

type Ordering = {
  readonly order: BlameOrder;
  /** Some text of the path, the value, the event’s type or the actor. */
  readonly filter: string;
  readonly path: string | undefined;
};

export function orderFields(
  fields: readonly BlamedField[],
  { order, filter, path }: Ordering,
): OrderedFields {
  const text = filter.trim().toLowerCase();
  const left = text === '' ? fields : fields.filter((field) => holds(field, text));
  const sorted =
    order === 'path' ? left : left.toSorted((one, other) => versionOf(other) - versionOf(one));
  if (path === undefined || path === '') return { asked: [], others: sorted };
  const isAsked = (field: BlamedField) => field.path === path || field.path.startsWith(`${path}/`);
  return { asked: sorted.filter(isAsked), others: sorted.filter((field) => !isAsked(field)) };
}

function versionOf({ setBy }: BlamedField): number {
  return setBy?.version ?? 0;
}

function holds({ path, value, setBy }: BlamedField, text: string): boolean {
  const said = [path, formatValue(value, 1000), String(value), setBy?.type, setBy?.actor];
  return said.some((one) => one?.toLowerCase().includes(text)) || (!setBy && text === 'initial');
}
