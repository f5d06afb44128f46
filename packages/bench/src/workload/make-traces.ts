import { randomBytes } from 'node:crypto';
import { type Attributes, attributeNames, type Span, type SpanKind } from '@hindsight/telemetry';

export type TracesPlan = {
  readonly traces: number;
  /** They begin evenly spread over this time, up to now. */
  readonly overMs: number;
};

const perTrace = 8;
const names = ['deposit', 'withdraw', 'transfer', 'close', 'open'];
const resources: readonly Attributes[] = ['bank', 'shop', 'hindsight'].map((service) => [
  ['service.name', service],
  ['telemetry.sdk.language', 'nodejs'],
  ['process.pid', 4242],
]);

/** Traces of eight spans as our own server makes them for a command: some failed, some in conflict. */
export function makeTraces({ traces, overMs }: TracesPlan): readonly Span[] {
  const now = Date.now() - 1_000;
  return Array.from({ length: traces }, (_, n) => {
    const startMs = now - overMs + Math.floor((overMs * (n + 1)) / traces);
    return makeTrace(n, BigInt(startMs) * 1_000_000n);
  }).flat();
}

export function countSpans({ traces }: TracesPlan): number {
  return traces * perTrace;
}

function makeTrace(n: number, startNs: bigint): readonly Span[] {
  const ids = randomBytes(16 + 8 * perTrace).toString('hex');
  const command = names[n % names.length] ?? 'deposit';
  const streamId = `account-${n % 1_000}`;
  const ns = BigInt(1_000_000 + (n % 100) * 200_000);
  const resource = resources[n % resources.length] ?? [];
  const stream: Attributes = [
    [attributeNames.streamId, streamId],
    [attributeNames.streamCategory, 'account'],
    [attributeNames.aggregateId, streamId.slice('account-'.length)],
  ];
  const statement = (text: string): Attributes => [
    ['db.system.name', 'postgresql'],
    ['db.namespace', 'hindsight'],
    ['db.query.text', `${text} where stream_id = $1 and version > $2 order by version limit $3`],
    ['db.query.summary', text],
    ['server.address', '127.0.0.1'],
    ['server.port', 5432],
  ];
  const drafts: readonly (readonly [string, parent: number, SpanKind, Attributes])[] = [
    ['POST /api/aggregates/{aggregate}/{id}/{command}', -1, 2, describeRequest(streamId, command)],
    [`command.${command}`, 0, 1, [...stream, [attributeNames.side, 'command']]],
    [
      'snapshot_store.load',
      1,
      1,
      [...stream, [attributeNames.eventSourcingOperation, 'load_snapshot']],
    ],
    ['hindsight_load_history', 2, 3, statement('select hindsight.snapshot')],
    [
      'event_store.load_events_from_version',
      1,
      1,
      [...stream, [attributeNames.eventSourcingOperation, 'load']],
    ],
    ['hindsight_load_events', 4, 3, statement('select hindsight.event')],
    ['event_store.append_events', 1, 1, [...stream, ...describeAppend(n)]],
    ['hindsight_append', 6, 3, statement('insert hindsight.event')],
  ];
  const spanId = (index: number) => ids.slice(32 + index * 16, 48 + index * 16);
  return drafts.map(([name, parent, kind, attributes], index) => ({
    traceId: ids.slice(0, 32),
    spanId: spanId(index),
    parentSpanId: parent < 0 ? null : spanId(parent),
    ...{ name, kind, attributes, resource },
    service: String(resource[0]?.[1]),
    scope: 'bench',
    status: n % 50 === 7 && index < 2 ? 2 : 0,
    statusMessage: null,
    startNs: startNs + (ns / 10n) * BigInt(index),
    endNs: startNs + ns - BigInt(index),
    events: [],
    links: [],
    dropped: { attributes: 0, events: 0, links: 0 },
  }));
}

function describeRequest(streamId: string, command: string): Attributes {
  return [
    ['http.request.method', 'POST'],
    ['http.route', '/api/aggregates/{aggregate}/{id}/{command}'],
    ['url.path', `/api/aggregates/account/${streamId}/${command}`],
    ['url.scheme', 'http'],
    ['server.address', '127.0.0.1'],
    ['http.response.status_code', 200],
    ['user_agent.original', 'bench'],
  ];
}

function describeAppend(n: number): Attributes {
  return [
    [attributeNames.eventSourcingOperation, 'append'],
    [attributeNames.eventsCount, 1],
    [attributeNames.eventTypes, [n % 3 === 0 ? 'MoneyWithdrawn' : 'MoneyDeposited']],
    [attributeNames.versionBefore, n],
    [attributeNames.versionAfter, n + 1],
    ...(n % 40 === 3 ? [[attributeNames.conflict, true] as const] : []),
  ];
}
