const shape = /^(.{19})(?:\.(\d{1,6}))?(Z|[+-]\d\d:\d\d)$/;

/** Microseconds since 1970 of a time that was checked to be one. */
export function toMicros(time: string): bigint {
  const [, seconds = '', fraction = '', zone = 'Z'] = shape.exec(time) ?? [];
  return BigInt(Date.parse(seconds + zone)) * 1000n + BigInt(fraction.padEnd(6, '0'));
}

/** A time in UTC with microseconds. */
export function tellMicros(micros: bigint): string {
  const fraction = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const seconds = new Date(Number((micros - fraction) / 1000n)).toISOString().slice(0, -5);
  return `${seconds}.${String(fraction).padStart(6, '0')}Z`;
}

export function tellNanos(ns: bigint): string {
  return tellMicros(ns / 1000n);
}

export function toMs(ns: bigint): number {
  return Number(ns) / 1e6;
}
