import type { OverviewWindow } from '@hindsight/contract';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

type Cut = { readonly spanMs: number; readonly slotMs: number };

/** At most 60 slices each, of lengths a person would choose. */
const cuts: Readonly<Record<Exclude<OverviewWindow, 'all'>, Cut>> = {
  '15m': { spanMs: 15 * minute, slotMs: 15 * second },
  '1h': { spanMs: hour, slotMs: minute },
  '24h': { spanMs: day, slotMs: 30 * minute },
  '7d': { spanMs: 7 * day, slotMs: 3 * hour },
  '30d': { spanMs: 30 * day, slotMs: 12 * hour },
};

export const overviewSlotsMs = Object.values(cuts).map(({ slotMs }) => slotMs);

const lengthsMs = [
  ...[second, 5 * second, 15 * second, minute, 5 * minute, 15 * minute, 30 * minute],
  ...[hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 7 * day, 14 * day, 30 * day, 91 * day],
];
const mostSlots = 60;

export type WindowSlots = {
  readonly slotMs: number;
  /** Where each slice begins, and where the last one ends: round times, so that slices stay put. */
  readonly edgesMs: readonly number[];
};

type Recorded = { readonly firstMs: number; readonly lastMs: number };

/** The shortest window before this moment in which anything was recorded. */
export function chooseWindow(endMs: number, recorded: Recorded | null): OverviewWindow {
  if (recorded === null) return '15m';
  const names = ['15m', '1h', '24h', '7d', '30d'] as const;
  const holds = (name: (typeof names)[number]) =>
    recorded.lastMs >= (cutWindow(name, endMs, recorded).edgesMs[0] ?? endMs);
  return names.find(holds) ?? 'all';
}

export function cutWindow(
  window: OverviewWindow,
  endMs: number,
  recorded: Recorded | null,
): WindowSlots {
  if (window !== 'all') {
    const { spanMs, slotMs } = cuts[window];
    const end = Math.ceil(endMs / slotMs) * slotMs;
    return { slotMs, edgesMs: listEdges(end - spanMs, end, slotMs) };
  }
  if (recorded === null) return cutWindow('15m', endMs, null);
  const { firstMs, lastMs } = recorded;
  // One less: the first and the last slice stick out beyond what is recorded.
  const fits = (slotMs: number) => (lastMs - firstMs) / slotMs <= mostSlots - 2;
  const years = Math.ceil((lastMs - firstMs) / (mostSlots - 2) / (365 * day)) * 365 * day;
  const slotMs = lengthsMs.find(fits) ?? years;
  const first = Math.floor(firstMs / slotMs) * slotMs;
  return { slotMs, edgesMs: listEdges(first, (Math.floor(lastMs / slotMs) + 1) * slotMs, slotMs) };
}

function listEdges(from: number, to: number, step: number): number[] {
  return Array.from(
    { length: Math.round((to - from) / step) + 1 },
    (_, index) => from + index * step,
  );
}
