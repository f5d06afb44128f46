import type { Pool } from 'pg';

// `order by` takes a bare name for the text that is selected, which no index has.
const first = (column: string): string =>
  `(select t.${column}::text from hindsight_traces.traces t order by t.${column} limit 1)`;
const last = (column: string): string =>
  `(select t.${column}::text from hindsight_traces.traces t order by t.${column} desc limit 1)`;

const SQL = `
select ${first('listed_ns')} as "firstNs", ${last('listed_ns')} as "lastNs",
  ${first('start_ns')} as "firstSaidNs", ${last('start_ns')} as "lastSaidNs"`;

export type TraceExtent = {
  /** Where lists have the first and the last trace. */
  readonly firstNs: bigint;
  readonly lastNs: bigint;
  /** When those began that say they were the first and the last, whatever their clocks. */
  readonly firstSaidNs: bigint;
  readonly lastSaidNs: bigint;
};

type Row = Readonly<Record<keyof TraceExtent, string | null>>;

/** Null when there is no trace. */
export async function readExtent(pool: Pool): Promise<TraceExtent | null> {
  const { rows } = await pool.query<Row>(SQL);
  const { firstNs = null, lastNs = null, firstSaidNs = null, lastSaidNs = null } = rows[0] ?? {};
  if (firstNs === null || lastNs === null || firstSaidNs === null || lastSaidNs === null)
    return null;
  return {
    firstNs: BigInt(firstNs),
    lastNs: BigInt(lastNs),
    firstSaidNs: BigInt(firstSaidNs),
    lastSaidNs: BigInt(lastSaidNs),
  };
}
