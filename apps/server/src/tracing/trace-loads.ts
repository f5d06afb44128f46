import { type EventStore, isStoreError } from '@hindsight/event-store';
import { attributeNames } from '@hindsight/telemetry';
import { type Attributes, context, type Span, trace } from '@opentelemetry/api';
import { inSpan, noteFailure, recordedSpan, tracer } from './in-span.ts';
import { streamAttributes } from './stream-attributes.ts';
import { traceChunks } from './trace-chunks.ts';

type Loads = Pick<
  EventStore,
  | 'readHistory'
  | 'readStream'
  | 'readEvent'
  | 'readLog'
  | 'scanLog'
  | 'saveSnapshot'
  | 'saveSnapshots'
>;
type History = { readonly chunks: AsyncIterable<readonly unknown[]> } & Awaited<
  ReturnType<EventStore['readHistory']>
>;
type Query = NonNullable<Parameters<EventStore['readHistory']>[1]>;

/** Reads of events and snapshots in spans of their own, wherever a recorded trace is under way. */
export function traceLoads(store: EventStore): Loads {
  return {
    readHistory: readHistoryOf(store),
    readStream: (streamId, range) =>
      inSpan(load('event_store.load_events', streamId), async (span) => {
        const page = await store.readStream(streamId, range);
        span?.setAttribute(attributeNames.eventsCount, page.events.length);
        span?.setAttribute(attributeNames.versionAfter, page.headVersion);
        return page;
      }),
    readEvent: (streamId, version) =>
      inSpan(load('event_store.load_events', streamId), (span) => {
        span?.setAttributes({
          [attributeNames.versionAfter]: version,
          [attributeNames.eventsCount]: 1,
        });
        return store.readEvent(streamId, version);
      }),
    readLog: (query) =>
      inSpan({ name: 'event_store.load_all_events', attributes: loading }, async (span) => {
        const page = await store.readLog(query);
        span?.setAttributes({
          [attributeNames.eventsCount]: page.events.length,
          [attributeNames.positionFirst]: page.events.at(0)?.position,
          [attributeNames.positionLast]: page.events.at(-1)?.position,
        });
        return page;
      }),
    scanLog: (options) => {
      const parent = recordedSpan();
      if (!parent) return store.scanLog(options);
      const span = tracer.startSpan('event_store.load_all_events', { attributes: loading });
      return countChunks(span, store.scanLog(options));
    },
    saveSnapshot: (streamId, snapshot) =>
      inSpan(save(streamId, [snapshot]), () => store.saveSnapshot(streamId, snapshot)),
    saveSnapshots: (streamId, snapshots) =>
      inSpan(save(streamId, snapshots), () => store.saveSnapshots(streamId, snapshots)),
  };
}

/**
 * With snapshots, two spans tell one round trip and what follows it: the snapshot’s lasts until the
 * answer is there, which brings the first events too; the load’s until the last chunk is consumed.
 * The store answers each form of the query with its own kind of event; the same history goes on.
 */
function readHistoryOf(store: EventStore): EventStore['readHistory'] {
  async function readHistory(streamId: string, query: Query = {}): Promise<History> {
    if (!recordedSpan()) return store.readHistory(streamId, query);
    if (!query.snapshots) {
      const span = tracer.startSpan('event_store.load_events', load('', streamId));
      return consume(span, () => store.readHistory(streamId, query));
    }
    const history = await inSpan(load('snapshot_store.load', streamId), async (span) => {
      const found = await store.readHistory(streamId, query);
      span?.setAttributes({
        [attributeNames.eventSourcingOperation]: 'load_snapshot',
        'hindsight.snapshot.found': found.snapshot !== null,
        ...(found.snapshot && { [attributeNames.snapshotVersion]: found.snapshot.version }),
      });
      return found;
    });
    const span = tracer.startSpan('event_store.load_events_from_version', load('', streamId));
    return consume(span, async () => history);
  }
  return readHistory as EventStore['readHistory'];
}

async function consume(span: Span, read: () => Promise<History>): Promise<History> {
  try {
    const history = await context.with(trace.setSpan(context.active(), span), read);
    const { snapshot, toVersion } = history;
    const from = snapshot?.version ?? 0;
    span.setAttributes({
      [attributeNames.eventSourcingOptimization]: snapshot ? 'snapshot' : 'none',
      ...(snapshot && { [attributeNames.snapshotVersion]: from }),
      [attributeNames.versionBefore]: from,
      [attributeNames.versionAfter]: toVersion,
    });
    return { ...history, chunks: countChunks(span, history.chunks) };
  } catch (error) {
    noteFailure(span, error, describeFailure);
    span.end();
    throw error;
  }
}

function countChunks<Event>(
  span: Span,
  chunks: AsyncIterable<readonly Event[]>,
): AsyncGenerator<readonly Event[], void, undefined> {
  let events = 0;
  return traceChunks(chunks, {
    within: trace.setSpan(context.active(), span),
    onChunk: (chunk) => {
      events += chunk.length;
    },
    onEnd: (error) => {
      span.setAttributes({
        [attributeNames.eventsCount]: events,
        [attributeNames.eventsFolded]: events,
      });
      if (error !== undefined) noteFailure(span, error, describeFailure);
      span.end();
    },
  });
}

const loading: Attributes = { [attributeNames.eventSourcingOperation]: 'load' };

function load(name: string, streamId: string) {
  return { name, attributes: { ...loading, ...streamAttributes(streamId) }, describeFailure };
}

function save(streamId: string, snapshots: readonly { readonly version: number }[]) {
  const attributes = {
    ...streamAttributes(streamId),
    [attributeNames.eventSourcingOperation]: 'save_snapshot',
    [attributeNames.snapshotVersion]: snapshots.at(-1)?.version,
    'hindsight.snapshots.count': snapshots.length,
  };
  return { name: 'snapshot_store.save', attributes };
}

/** A stream that is not there yet, or not that long, is an answer. */
function describeFailure(error: unknown): Attributes | null {
  if (isStoreError(error, 'stream_not_found')) return { 'hindsight.stream.found': false };
  if (isStoreError(error, 'version_out_of_range')) return { 'hindsight.version.found': false };
  return error instanceof Error && error.name === 'AbortError'
    ? { 'hindsight.aborted': true }
    : null;
}
