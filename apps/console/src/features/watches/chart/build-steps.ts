import type { SeriesPoint } from '../series-query.ts';
import type { Scale } from './build-scale.ts';

export type Step = { readonly place: number; readonly value: number | null };

/** A line that holds each number until the next; a gap where there is none. */
export function buildSteps(points: readonly SeriesPoint[], scale: Scale): Step[] {
  const steps = points.map(({ version, recordedAt, value }) => ({
    place: scale.place(version, recordedAt ?? undefined),
    value: typeof value === 'number' ? value : null,
  }));
  const last = steps.at(-1);
  return last === undefined || last.place >= 1 ? steps : [...steps, { ...last, place: 1 }];
}
