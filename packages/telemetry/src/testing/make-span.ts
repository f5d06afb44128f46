import type { Span } from '../spans/span.ts';

let made = 0;

/** A span of a new trace, unless it is told otherwise. */
export function makeSpan(given: Partial<Span> = {}): Span {
  made += 1;
  return {
    traceId: (0xaaaan * 16n ** 28n + BigInt(made)).toString(16),
    spanId: (0xbbbbn * 16n ** 12n + BigInt(made)).toString(16),
    parentSpanId: null,
    name: 'command.deposit',
    service: 'hindsight',
    scope: 'test',
    kind: 1,
    status: 0,
    statusMessage: null,
    startNs: 1_772_546_531_190_000_000n + BigInt(made) * 1_000_000n,
    endNs: 1_772_546_531_190_000_000n + BigInt(made) * 1_000_000n + 500_000n,
    attributes: [],
    resource: [],
    events: [],
    links: [],
    dropped: { attributes: 0, events: 0, links: 0 },
    ...given,
  };
}
