/** Equal slices of the microseconds from one to another, both of them in it. */
export type CutTime = {
  readonly fromMicros: bigint;
  readonly toMicros: bigint;
  readonly buckets: number;
};

/** A slice shorter than a microsecond would hold nothing: then there are fewer. */
export function cutTime(fromMicros: bigint, toMicros: bigint, wanted: number): CutTime {
  const length = toMicros - fromMicros;
  const buckets = length < BigInt(wanted) ? Math.max(1, Number(length)) : wanted;
  return { fromMicros, toMicros, buckets };
}

/** Where the slices begin, and where the last one ends. */
export function edgesOf({ fromMicros, toMicros, buckets }: CutTime): readonly bigint[] {
  const length = toMicros - fromMicros;
  const count = BigInt(buckets);
  return Array.from({ length: buckets + 1 }, (_, index) => {
    const share = BigInt(index) * length;
    return fromMicros + (share + count - 1n) / count; // rounded up: the first microsecond of it
  });
}
