/** What all axes here have alike. */
export const axisProps = {
  tick: { fill: 'var(--ink-faint)', fontSize: 11 },
  tickLine: false,
  axisLine: { stroke: 'var(--line)' },
} as const;

export const tipClass =
  'min-w-40 rounded-md border border-line bg-raised px-2.5 py-1.5 text-sm text-ink shadow-float';
