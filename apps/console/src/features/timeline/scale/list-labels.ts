import { formatNumber } from '../../../shared/format/format-number.ts';
import { formatDate } from '../../../shared/format/format-time.ts';
import type { Axis, Scale } from './build-scale.ts';

export type ScaleLabel = { readonly share: number; readonly text: string };

const dayMs = 86_400_000;

/** What stands along the scale: round versions, or times as exact as the view is near. */
export function listLabels(scale: Scale, axis: Axis, most: number): readonly ScaleLabel[] {
  return axis === 'version' ? labelVersions(scale, most) : labelTimes(scale, most);
}

function labelVersions({ view, place }: Scale, most: number): readonly ScaleLabel[] {
  const step = roundStep((view.to - view.from) / Math.max(1, most));
  const first = Math.ceil(view.from / step) * step;
  const amount = Math.floor((view.to - first) / step) + 1;
  return Array.from({ length: Math.max(0, amount) }, (_, index) => {
    const version = first + index * step;
    return { share: place(version), text: formatNumber(version) };
  });
}

/** 1, 2 or 5 with noughts, at least this large. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  const times = [1, 2, 5, 10].find((factor) => factor * power >= least) ?? 10;
  return times * power;
}

function labelTimes(scale: Scale, most: number): readonly ScaleLabel[] {
  const { view, breaks } = scale;
  const idleMs = breaks.reduce((sum, { idleMs }) => sum + idleMs, 0);
  const activeMs = scale.timeAt(view.to) - scale.timeAt(view.from) - idleMs;
  let day = '';
  let last = '';
  return placeBetween(breaks, most).flatMap((share) => {
    const { date, time } = formatMoment(scale.timeAt(scale.versionAt(share)), activeMs);
    const whole = `${date} ${time}`.trim();
    if (whole === last) return [];
    const text = date === day ? time : whole;
    day = date;
    last = whole;
    return [{ share, text }];
  });
}

/** Evenly between the shortened pauses, where there is room for a label. */
function placeBetween(breaks: Scale['breaks'], most: number): readonly number[] {
  const begins = [0, ...breaks.map(({ toShare }) => toShare)];
  const ends = [...breaks.map(({ fromShare }) => fromShare), 1];
  return begins.flatMap((begin, index) => {
    const room = (ends[index] ?? 1) - begin;
    const amount = room * most < 0.6 ? 0 : Math.max(1, Math.floor(room * most));
    return Array.from({ length: amount }, (_, nth) => begin + ((nth + 0.5) / amount) * room);
  });
}

/** The time of day only where the view is near enough to tell it. */
function formatMoment(
  atMs: number,
  spanMs: number,
): { readonly date: string; readonly time: string } {
  const at = new Date(atMs);
  const date = formatDate(at);
  if (spanMs > 20 * dayMs) return { date, time: '' };
  return { date, time: at.toISOString().slice(11, spanMs > dayMs / 24 ? 16 : 19) };
}
