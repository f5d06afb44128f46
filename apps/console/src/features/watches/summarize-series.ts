import type { SeriesPoint } from './series-query.ts';

type Summary =
  | {
      readonly kind: 'numbers';
      readonly least: SeriesPoint;
      readonly most: SeriesPoint;
      readonly last: SeriesPoint;
    }
  | { readonly kind: 'values'; readonly last: SeriesPoint }
  | { readonly kind: 'nothing' };

/** Numbers are drawn as a line, anything else as bands; a path where nothing ever is, as nothing. */
export function summarizeSeries(points: readonly SeriesPoint[]): Summary {
  const last = points.at(-1);
  if (last === undefined || points.every(({ value }) => value === undefined)) {
    return { kind: 'nothing' };
  }
  const told = points.filter(({ value }) => value !== undefined && value !== null);
  const [first] = told;
  if (first === undefined || told.some(({ value }) => typeof value !== 'number')) {
    return { kind: 'values', last };
  }
  let [least, most] = [first, first];
  for (const point of told) {
    if (Number(point.value) < Number(least.value)) least = point;
    if (Number(point.value) > Number(most.value)) most = point;
  }
  return { kind: 'numbers', least, most, last };
}
