import { formatNumber } from '../format/format-number.ts';
import { formatDuration } from '../format/format-time.ts';

/** “420 ns”, “13.4 µs”, “2.31 ms”, “14.2 ms”, “1.23 s”: three digits that tell spans apart. */
export function formatNs(ns: number): string {
  const size = Math.abs(ns);
  const sign = ns < 0 ? '−' : '';
  if (size === 0) return '0';
  if (size < 1_000) return `${sign}${Math.round(size)} ns`;
  if (size < 999_500) return `${sign}${threeDigits(size / 1_000)} µs`;
  if (size < 999_500_000) return `${sign}${threeDigits(size / 1_000_000)} ms`;
  if (size < 60_000_000_000) return `${sign}${threeDigits(size / 1_000_000_000)} s`;
  return `${sign}${formatDuration(size / 1_000_000)}`;
}

/** How long after something, or before it: “+2.31 ms”, “−2.31 ms”. */
export function formatOffsetNs(ns: number): string {
  return ns < 0 ? formatNs(ns) : `+${formatNs(ns)}`;
}

/** All of it, for hover: “14 200 117 ns”. Beyond 2^53 it has been rounded on its way. */
export function formatNsExactly(ns: number): string {
  const about = Math.abs(ns) > Number.MAX_SAFE_INTEGER ? 'about ' : '';
  return `${about}${formatNumber(Math.round(ns))} ns`;
}

function threeDigits(value: number): string {
  return String(Number(value.toPrecision(3)));
}
