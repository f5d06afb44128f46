import { formatValue } from '../../../shared/format/format-value.ts';
import type { SeriesPoint } from '../series-query.ts';
import type { Scale } from './build-scale.ts';

export type Band = {
  /** From which the value held. */
  readonly version: number;
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** The same value has the same; null where there is nothing. */
  readonly color: number | null;
};

const colors = 7;

/** Values that are no numbers, each as long as it held. */
export function buildBands(points: readonly SeriesPoint[], scale: Scale): readonly Band[] {
  const known = new Map<string, number>();
  const places = points.map(({ version, recordedAt }) =>
    scale.place(version, recordedAt ?? undefined),
  );
  return points.map(({ version, value }, index) => {
    const isNothing = value === undefined || value === null;
    const key = JSON.stringify(value) ?? '';
    if (!isNothing && !known.has(key)) known.set(key, known.size % colors);
    return {
      version,
      from: places[index] ?? 0,
      to: places[index + 1] ?? 1,
      label: formatValue(value, 40),
      color: isNothing ? null : (known.get(key) ?? 0),
    };
  });
}
