import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { appendInTransaction } from './append/append-in-transaction.ts';
import { createAppender } from './append/appender.ts';
import type { EventStore, StreamsQuery } from './event-store.ts';
import { createAnnouncer } from './follow/announcer.ts';
import { followLog } from './follow/follow-log.ts';
import { createListener } from './follow/listener.ts';
import type { LogQuery } from './log-queries.ts';
import { importEvents } from './postgres/append/import-events.ts';
import {
  connectionSettings,
  type StoreConnection,
} from './postgres/connection/connection-settings.ts';
import { readHealth } from './postgres/connection/read-health.ts';
import { createReconnectingClient } from './postgres/connection/reconnecting-client.ts';
import { runAlone } from './postgres/connection/run-alone.ts';
import { watchPool } from './postgres/connection/watch-statements.ts';
import { whenAvailable } from './postgres/connection/when-available.ts';
import { findEvents } from './postgres/events/find-events.ts';
import { blameParameter } from './postgres/events/query-invalid.ts';
import { readEvent } from './postgres/events/read-event.ts';
import { readFacts } from './postgres/events/read-facts.ts';
import { readStream } from './postgres/events/read-stream.ts';
import { versionAt, versionAtPosition } from './postgres/events/version-at.ts';
import { openHistoryReader } from './postgres/history/read-history.ts';
import { readSnapshots } from './postgres/history/read-snapshots.ts';
import { readStreamParts } from './postgres/history/read-stream-parts.ts';
import { saveSnapshots } from './postgres/history/save-snapshots.ts';
import { countActivity } from './postgres/log/count-activity.ts';
import { countLog } from './postgres/log/count-log.ts';
import { indexLog } from './postgres/log/index-log.ts';
import { listSources } from './postgres/log/list-sources.ts';
import { firstPositionFrom, positionAt } from './postgres/log/position-at.ts';
import { positionsBefore } from './postgres/log/positions-before.ts';
import { readCorrelation } from './postgres/log/read-correlation.ts';
import { readHead } from './postgres/log/read-head.ts';
import { type PositionBounds, readLog } from './postgres/log/read-log.ts';
import { readWritten } from './postgres/log/read-written.ts';
import { scanLog } from './postgres/log/scan-log.ts';
import { forgetAnswers, recallAnswer, rememberAnswer } from './postgres/notes/answers.ts';
import { readNote, writeNote } from './postgres/notes/notes.ts';
import { describeStream } from './postgres/streams/describe-stream.ts';
import { listCategories } from './postgres/streams/list-categories.ts';
import { listChangedStreams } from './postgres/streams/list-changed-streams.ts';
import { listNamedStreams } from './postgres/streams/list-named-streams.ts';
import { listStreamsByActivity } from './postgres/streams/list-streams-by-activity.ts';
import { listStreamsById } from './postgres/streams/list-streams-by-id.ts';
import type { StreamsFilter } from './postgres/streams/streams-filter.ts';
import { walkCategory } from './postgres/streams/walk-category.ts';
import type { StoreWatch } from './store-watch.ts';

export type EventStoreOptions = {
  readonly connectionString: string;
  /** Connections for reading. */
  readonly poolSize?: number | undefined;
  /** How long any one call may wait for the database before `store_unavailable`. */
  readonly timeoutMs?: number | undefined;
  readonly applicationName?: string | undefined;
  readonly watch?: StoreWatch | undefined;
};

const DEFAULT_TIMEOUT_MS = 5_000;
const DEFAULT_POOL = 8;
const CLOSE_MS = 3_000;
const END = Number.MAX_SAFE_INTEGER;

export function openEventStore(options: EventStoreOptions): EventStore {
  const { connectionString, applicationName = 'hindsight', watch } = options;
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const connection: StoreConnection = { connectionString, applicationName, timeoutMs };
  const pool = new pg.Pool({
    ...connectionSettings(connection, 'read'),
    query_timeout: timeoutMs + 1_000,
    pipeline: true,
    max: options.poolSize ?? DEFAULT_POOL,
  });
  pool.on('error', () => undefined); // an idle connection was lost: the next query makes another
  // One that is lost between two statements of a transaction fails the next of them.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  if (watch) watchPool(pool, watch);
  const announcer = createAnnouncer(createReconnectingClient(connection, 'announce'));
  const appender = createAppender({
    connection: createReconnectingClient(connection, 'append', watch),
    timeoutMs,
    watch,
    onAppended: () => announcer.announce(),
  });
  const listener = createListener(connection);

  async function boundsOf(query: LogQuery): Promise<PositionBounds> {
    const [from, to] = await positionsOf(query.from, query.to);
    return {
      after: Math.max(query.after ?? 0, from - 1),
      before: Math.min(query.before ?? END, to + 1, (query.asOf ?? END - 1) + 1),
    };
  }

  /** The first position recorded from `from` on, and the last up to and including `to`. */
  async function positionsOf(from?: string, to?: string): Promise<readonly [number, number]> {
    return Promise.all([
      from === undefined ? 1 : firstPositionFrom(pool, from),
      to === undefined ? END - 1 : positionAt(pool, to),
    ]);
  }

  async function filterOf(query: StreamsQuery): Promise<StreamsFilter> {
    const [fromPosition, toPosition] = await positionsOf(query.activeFrom, query.activeTo);
    const { category, q, lastEventType, cursor, asOf, limit = 100 } = query;
    const to = Math.min(toPosition, asOf ?? END - 1);
    return { category, q, lastEventType, cursor, limit, asOf, fromPosition, toPosition: to };
  }

  const store: EventStore = {
    async append(streamId, events, { expectedVersion, client, signal }) {
      const [appended] = await store.appendAll([{ streamId, expectedVersion, events }], {
        client,
        signal,
      });
      if (!appended) throw new Error('an append without an answer');
      return appended;
    },
    async appendAll(appends, { client, signal } = {}) {
      return client
        ? appendInTransaction(client, appends, Math.ceil(timeoutMs / 2))
        : appender.append(appends, signal);
    },
    importEvents: (events) =>
      whenAvailable(async () => {
        const head =
          events.length === 0 ? await readHead(pool) : await importEvents(connection, events);
        announcer.announce();
        return head;
      }),
    runAlone: (alone) => whenAvailable(() => runAlone(connection, alone)),
    readNote: (name) => whenAvailable(() => readNote(pool, name)),
    writeNote: (name, value) => whenAvailable(() => writeNote(pool, name, value)),
    readHead: () => whenAvailable(() => readHead(pool)),
    readStream: (streamId, range = {}) => whenAvailable(() => readStream(pool, streamId, range)),
    readEvent: (streamId, version) => whenAvailable(() => readEvent(pool, streamId, version)),
    readFacts: (events) => whenAvailable(() => readFacts(pool, events)),
    listSources: (query) => whenAvailable(() => listSources(pool, query)),
    readWritten: (range) => whenAvailable(() => readWritten(pool, range)),
    findEvents: (eventIds) => whenAvailable(() => findEvents(pool, eventIds)),
    readHistory: openHistoryReader(pool),
    readStreamParts: (query) => readStreamParts(pool, query),
    walkCategory: (query) => whenAvailable(() => walkCategory(pool, query)),
    listChangedStreams: (query) => whenAvailable(() => listChangedStreams(pool, query)),
    readLog: (query = {}) =>
      whenAvailable(async () => {
        const bounds = await boundsOf(query);
        const suspect = query.eventId === undefined ? 'contains' : 'eventId';
        return blameParameter(suspect, () => readLog(pool, query, bounds));
      }),
    countLog: (query) => whenAvailable(() => countLog(pool, query)),
    scanLog: (scan = {}) => scanLog(pool, scan),
    follow: (follow) => followLog(pool, listener, follow),
    positionsBefore: (times) => whenAvailable(() => positionsBefore(pool, times)),
    countActivity: (query) => whenAvailable(() => countActivity(pool, query)),
    positionAt: (time) => whenAvailable(() => positionAt(pool, time)),
    versionAt: (streamId, time) => whenAvailable(() => versionAt(pool, streamId, time)),
    versionAtPosition: (streamId, position) =>
      whenAvailable(() => versionAtPosition(pool, streamId, position)),
    listCategories: (options = {}) => whenAvailable(() => listCategories(pool, options)),
    listStreams: (query = {}) =>
      whenAvailable(async () => {
        const filter = await filterOf(query);
        if (query.sort === 'id') return listStreamsById(pool, filter);
        return (await listNamedStreams(pool, filter)) ?? listStreamsByActivity(pool, filter);
      }),
    describeStream: (streamId, options = {}) =>
      whenAvailable(() => describeStream(pool, streamId, options)),
    readCorrelation: (correlationId, options = {}) =>
      whenAvailable(() => readCorrelation(pool, correlationId, options)),
    readSnapshots: (streamId, query) => readSnapshots(pool, streamId, query),
    saveSnapshot: (streamId, snapshot) =>
      whenAvailable(() => saveSnapshots(pool, streamId, [snapshot])),
    saveSnapshots: (streamId, snapshots) =>
      whenAvailable(() => saveSnapshots(pool, streamId, snapshots)),
    recallAnswer: (key) => whenAvailable(() => recallAnswer(pool, key)),
    rememberAnswer: (answer) => whenAvailable(() => rememberAnswer(pool, answer)),
    forgetAnswers: (before) => whenAvailable(() => forgetAnswers(pool, before)),
    indexLog: ({ signal } = {}) => whenAvailable(() => indexLog(pool, signal)),
    readHealth: () => whenAvailable(() => readHealth(pool)),
    async close() {
      await appender.close();
      await Promise.all([announcer.close(), listener.close()]);
      // A connection whose other end is gone would be waited for in vain.
      await Promise.race([pool.end(), sleep(CLOSE_MS, undefined, { ref: false })]);
    },
  };
  return store;
}
