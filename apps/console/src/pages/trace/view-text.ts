import { clampView, type TimeView } from '../../shared/trace/tree/place-bar.ts';

/** A view as the address says it: microseconds after the trace’s beginning. */
export function writeView(view: TimeView, whole: TimeView): string | undefined {
  if (view.from <= whole.from && view.to >= whole.to) return undefined;
  const us = (time: number) => Math.round((time - whole.from) / 1_000);
  return `${us(view.from)}-${Math.max(us(view.from) + 1, us(view.to))}`;
}

export function readView(text: string | undefined, whole: TimeView): TimeView {
  const [, from, to] = /^(\d{1,15})-(\d{1,15})$/.exec(text ?? '') ?? [];
  if (from === undefined || to === undefined) return whole;
  const ns = (us: string) => whole.from + Number(us) * 1_000;
  return clampView({ from: ns(from), to: Math.max(ns(to), ns(from)) }, whole);
}
