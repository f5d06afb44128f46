import type { Checked } from './check-target.ts';
import type { Row } from './to-row.ts';

/** The figures as Markdown, so that they can go into the README as they are. */
export function formatRows(rows: readonly Row[]): string {
  return [
    '| case | | at once | per second | p50 ms | p99 ms |',
    '|---|---|--:|--:|--:|--:|',
    ...rows.map((row) => {
      const heap = row.peakHeapMb === undefined ? '' : `, heap ${row.peakHeapMb.toFixed(0)} MB`;
      const memory =
        row.peakMemoryMb === undefined ? '' : `, memory ${row.peakMemoryMb.toFixed(0)} MB`;
      const size = row.gzippedKb === undefined ? '' : `, gzipped ${row.gzippedKb.toFixed(0)} kB`;
      const figures = [row.concurrency, formatCount(row.perSecond), row.p50Ms, row.p99Ms];
      return `| ${row.case} | ${row.impl}${heap}${memory}${size} | ${figures.join(' | ')} |`;
    }),
  ].join('\n');
}

export function formatChecks(checks: readonly Checked[]): string {
  return [
    '| target | measured | |',
    '|---|--:|---|',
    ...checks.map(({ says, value, reached }) => {
      const figure = value.toPrecision(3);
      return `| ${says} | ${figure} | ${reached ? 'reached' : '**missed**'} |`;
    }),
  ].join('\n');
}

function formatCount(count: number): string {
  return Math.round(count).toLocaleString('en');
}
