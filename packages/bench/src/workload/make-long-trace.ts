import type { Span } from '@hindsight/telemetry';

const resource = [['service.name', 'bench']] as const;

/** One trace of an import, say: every span has four parts, the deepest lie nine below the first. */
export function makeLongTrace(traceId: string, spans: number): readonly Span[] {
  const beganNs = BigInt(Date.now() - 60_000) * 1_000_000n;
  const lastNs = 30_000_000_000n;
  const spanId = (index: number) => (index + 1).toString(16).padStart(16, '0');
  return Array.from({ length: spans }, (_, index) => {
    const parent = Math.floor((index - 1) / 4);
    const startNs = beganNs + (lastNs * BigInt(index)) / BigInt(spans);
    return {
      traceId,
      spanId: spanId(index),
      parentSpanId: index === 0 ? null : spanId(parent),
      name: index === 0 ? 'import' : `import.step_${index % 40}`,
      service: 'bench',
      scope: 'bench',
      kind: index % 4 === 3 ? 3 : 1,
      status: index % 5_000 === 77 ? 2 : 0,
      statusMessage: null,
      startNs,
      endNs: index === 0 ? beganNs + lastNs : startNs + BigInt(1_000_000 + (index % 97) * 100_000),
      attributes: [
        ['bench.step', index],
        ['bench.file', `part-${index % 100}.csv`],
      ],
      resource,
      events: [],
      links: [],
      dropped: { attributes: 0, events: 0, links: 0 },
    };
  });
}
