/** One measured figure of the console, and the limit it has to keep to, if it has one. */
export type Figure = {
  readonly what: string;
  readonly value: number;
  readonly unit: 'kB' | 'ms' | '%';
  readonly atMost?: number;
};

/** The figures as Markdown, so that they can go into the README as they are. */
export function formatFigures(figures: readonly Figure[]): string {
  return [
    '| what | limit | measured | |',
    '|---|--:|--:|---|',
    ...figures.map(({ what, value, unit, atMost }) => {
      const measured = `${round(value)} ${unit}`;
      if (atMost === undefined) return `| ${what} | | ${measured} | |`;
      const reached = value <= atMost ? 'reached' : '**missed**';
      return `| ${what} | ≤ ${atMost} ${unit} | ${measured} | ${reached} |`;
    }),
  ].join('\n');
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
