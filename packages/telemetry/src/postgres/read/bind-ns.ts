const HIGHEST = 2n ** 63n - 1n;

/** Nanoseconds as a bigint of Postgres. Whole years are asked for that no span can be in. */
export function bindNs(ns: bigint): string {
  return String(ns < 0n ? 0n : ns > HIGHEST ? HIGHEST : ns);
}
