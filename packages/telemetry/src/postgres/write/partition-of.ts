export const partitionedTables = ['spans', 'links'] as const;

export type PartitionedTable = (typeof partitionedTables)[number];

/** The name of a day’s partition; a day is digits and dashes, so it can stand in a statement. */
export function partitionOf(table: PartitionedTable, day: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new RangeError(`${day} is not a day`);
  return `hindsight_traces.${table}_${day.replaceAll('-', '')}`;
}
