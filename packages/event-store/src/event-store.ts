import type { Json } from '@hindsight/history';
import type { ClientBase } from 'pg';
import type {
  Appended,
  ExpectedVersion,
  Head,
  ImportedEvent,
  NewEvent,
  RecordedEvent,
  StreamAppend,
} from './events.ts';
import type { ReadHistory, StreamPartChunk, StreamPartsQuery } from './histories.ts';
import type { CountQuery, LogCounts, LogPage, LogQuery } from './log-queries.ts';
import type { KeptSnapshot, SnapshotKey, SnapshotsQuery } from './snapshots.ts';

export type AppendOptions = {
  /** Join the caller’s own transaction. Holds the head until that commits: let it come last. */
  readonly client?: ClientBase | undefined;
  /** Gives up while the append still waits its turn. Once it is on its way it is not undone. */
  readonly signal?: AbortSignal | undefined;
};

export type StreamRange = {
  readonly fromVersion?: number | undefined;
  readonly toVersion?: number | undefined;
  readonly types?: readonly string[] | undefined;
  readonly direction?: 'forward' | 'backward' | undefined;
  readonly limit?: number | undefined;
  /** The stream as it was when the log ended at this position. */
  readonly asOf?: number | undefined;
};

/** What is told about an event where its data is not asked for. */
export type EventFacts = Pick<
  RecordedEvent,
  'streamId' | 'version' | 'eventId' | 'type' | 'recordedAt' | 'actor' | 'traceId' | 'spanId'
>;

/** An event of the log and who wrote it. */
export type WrittenFact = Pick<
  RecordedEvent,
  'position' | 'streamId' | 'version' | 'type' | 'recordedAt' | 'traceId'
>;

/** Positions after one and up to another, the last ones first. */
export type PositionRange = {
  readonly after: number;
  readonly upTo: number;
  readonly limit: number;
};

/** Which span wrote an event, where it is known. */
export type EventSource = Pick<
  RecordedEvent,
  'streamId' | 'version' | 'position' | 'traceId' | 'spanId'
>;

export type StreamPage = {
  readonly streamId: string;
  readonly headVersion: number;
  readonly events: readonly RecordedEvent[];
  /** False when the page ended before its limit because of its size. */
  readonly complete: boolean;
};

export type ActivityQuery = {
  /** Where each slice of the log begins, never decreasing. */
  readonly firsts: readonly number[];
  /** The last slice ends before this position. */
  readonly before: number;
  /** More events than these are told from a sample. */
  readonly mostExactly?: number | undefined;
  readonly mostASlice?: number | undefined;
};

export type Activity = {
  /** Slices are counted from 0; those without events are not told. */
  readonly counts: readonly {
    readonly slice: number;
    readonly category: string;
    readonly type: string;
    readonly events: number;
  }[];
  /** The streams with the most events, each with its version at the end. */
  readonly busiest: readonly (Pick<StreamSummary, 'streamId' | 'version'> &
    Pick<StreamSummary, 'lastEventAt' | 'lastEventType'> & { readonly events: number })[];
  /** Whether the counts are reckoned from a sample. The busiest streams’ counts are always exact. */
  readonly sampled: boolean;
};

export type StreamSummary = {
  readonly streamId: string;
  readonly category: string;
  readonly version: number;
  readonly firstEventAt: string;
  readonly lastEventAt: string;
  readonly lastEventType: string;
};

export type StreamsQuery = {
  readonly category?: string | undefined;
  /** Text the stream id contains; `*` stands for anything. */
  readonly q?: string | undefined;
  readonly lastEventType?: string | undefined;
  /** Last event recorded from this time on. */
  readonly activeFrom?: string | undefined;
  /** Last event recorded up to and including this time. */
  readonly activeTo?: string | undefined;
  readonly sort?: 'recent' | 'id' | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
  readonly asOf?: number | undefined;
};

export type StreamsPage = {
  readonly items: readonly StreamSummary[];
  readonly nextCursor: string | null;
};

export type CategorySummary = {
  readonly category: string;
  readonly streams: number;
  readonly events: number;
  readonly lastEventAt: string;
};

export type StreamDetail = StreamSummary & {
  readonly eventTypes: readonly { readonly type: string; readonly count: number }[];
  readonly snapshots: readonly SnapshotKey[];
  /** Equal slices of time from the first event to the last, with the versions in each. */
  readonly density: readonly {
    readonly from: string;
    readonly to: string;
    readonly fromVersion: number;
    readonly count: number;
  }[];
};

export type CategoryStreamsQuery = {
  readonly category: string;
  /** As the log was when it ended here. */
  readonly asOf: number;
  /** After this stream, by id. */
  readonly after?: string | undefined;
  readonly limit: number;
};

export type StreamAt = { readonly streamId: string; readonly version: number };

export type CategoryStreams = {
  readonly items: readonly StreamAt[];
  /** Where the next page goes on; null at the end of the category. */
  readonly next: string | null;
};

export type ChangedStreamsQuery = {
  readonly category: string;
  /** Events after this position, up to and including `asOf`. */
  readonly after: number;
  readonly asOf: number;
};

export type Follow = {
  /** The last position already seen; 0 for the beginning. */
  readonly after: number;
  readonly category?: string | undefined;
  readonly type?: string | undefined;
  readonly streamId?: string | undefined;
  readonly batchSize?: number | undefined;
  readonly signal?: AbortSignal | undefined;
};

export type FollowBatch = {
  readonly events: readonly RecordedEvent[];
  /** All positions up to this one have been looked at, matching or not: resume after it. */
  readonly position: number;
};

export type StoredAnswer = {
  readonly key: string;
  readonly requestHash: string;
  readonly status: number;
  readonly body: string;
};

export type StoreHealth = {
  readonly databaseVersion: string;
  readonly head: Head;
  /** Positions the search index is behind the head. */
  readonly indexLag: number;
};

/** Work that only one process at a time may do over the database. */
export type RunAlone<Result> = {
  readonly name: string;
  /** Its signal aborts when the caller’s does, and when it can no longer be sure to be alone. */
  readonly work: (signal: AbortSignal) => Promise<Result>;
  /** Told once when another is at it. */
  readonly onWait?: (() => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** The log. Every call either answers or fails with a `StoreError`; every wait is bounded. */
export type EventStore = {
  append(
    streamId: string,
    events: readonly NewEvent[],
    options: AppendOptions & { readonly expectedVersion: ExpectedVersion },
  ): Promise<Appended>;
  /** Several streams at once, all or nothing. */
  appendAll(
    appends: readonly StreamAppend[],
    options?: AppendOptions,
  ): Promise<readonly Appended[]>;
  /** Old history with its own recordedAt: never decreasing, never before the head’s. */
  importEvents(events: readonly ImportedEvent[]): Promise<Head>;

  /** Waits until nobody else does this work over the database, then does it. */
  runAlone<Result>(options: RunAlone<Result>): Promise<Result>;
  /** A small JSON text kept beside the log; null when there is none of this name. */
  readNote(name: string): Promise<string | null>;
  writeNote(name: string, value: string): Promise<void>;

  readHead(): Promise<Head>;
  readStream(streamId: string, range?: StreamRange): Promise<StreamPage>;
  readEvent(streamId: string, version: number): Promise<RecordedEvent>;
  /** In the order asked for; events that are not there are left out. */
  readFacts(events: readonly StreamAt[]): Promise<readonly EventFacts[]>;
  /** Which spans wrote the events of some positions: after one, up to and including another. */
  listSources(query: {
    readonly after: number;
    readonly upTo: number;
  }): Promise<readonly EventSource[]>;
  /** The events of a part of the log without their data, from the last one back. */
  readWritten(range: PositionRange): Promise<readonly WrittenFact[]>;
  /** Events by id, in no promised order; ids that are not stored are left out. */
  findEvents(eventIds: readonly string[]): Promise<readonly RecordedEvent[]>;
  readHistory: ReadHistory;
  /** Parts of many streams for folding, one after the other, each in order. */
  readStreamParts(query: StreamPartsQuery): AsyncIterable<StreamPartChunk>;
  /** The streams of a category by id, each with its version at a position. */
  walkCategory(query: CategoryStreamsQuery): Promise<CategoryStreams>;
  /** Streams of a category that got events, by id, each with its version at the end. */
  listChangedStreams(query: ChangedStreamsQuery): Promise<readonly StreamAt[]>;
  readLog(query?: LogQuery): Promise<LogPage>;
  /** From the first event to the last, unless other times are given. */
  countLog(query: CountQuery): Promise<LogCounts>;
  /** The whole log from a position to the head as it is now, in order, as fast as it can be read. */
  scanLog(options?: {
    readonly after?: number | undefined;
    readonly signal?: AbortSignal | undefined;
  }): AsyncIterable<readonly RecordedEvent[]>;
  follow(options: Follow): AsyncIterable<FollowBatch>;

  /** The last position recorded at or before this time; 0 when there is none. */
  positionAt(time: string): Promise<number>;
  /** For each time, the last position recorded before it; 0 when there is none. */
  positionsBefore(times: readonly string[]): Promise<readonly number[]>;
  countActivity(query: ActivityQuery): Promise<Activity>;
  /** The stream’s last version recorded at or before this time; 0 when there is none. */
  versionAt(streamId: string, time: string): Promise<number>;
  /** The stream’s last version at or before this position; 0 when there is none. */
  versionAtPosition(streamId: string, position: number): Promise<number>;

  listCategories(options?: {
    readonly asOf?: number | undefined;
  }): Promise<readonly CategorySummary[]>;
  listStreams(query?: StreamsQuery): Promise<StreamsPage>;
  describeStream(
    streamId: string,
    options?: { readonly asOf?: number | undefined },
  ): Promise<StreamDetail>;
  /** Events of one correlation in the log’s order, at most `limit`, and whether there are more. */
  readCorrelation(
    correlationId: string,
    options?: { readonly limit?: number | undefined; readonly asOf?: number | undefined },
  ): Promise<{ readonly events: readonly RecordedEvent[]; readonly hasMore: boolean }>;

  /** Those for one version of an aggregate, by version; none when there is no such stream. */
  readSnapshots(streamId: string, query: SnapshotsQuery): AsyncIterable<KeptSnapshot>;
  saveSnapshot(streamId: string, snapshot: SnapshotKey & { readonly state: Json }): Promise<void>;
  /** Many of one stream at once. */
  saveSnapshots(
    streamId: string,
    snapshots: readonly (SnapshotKey & { readonly state: Json })[],
  ): Promise<void>;

  recallAnswer(key: string): Promise<StoredAnswer | null>;
  /** Keeps the first answer under a key; returns the one that is kept. */
  rememberAnswer(answer: StoredAnswer): Promise<StoredAnswer>;

  /** Forgets the answers given before a time; returns how many. */
  forgetAnswers(before: string): Promise<number>;

  /** Indexes what has been appended since; returns how far it is. Any process may call it. */
  indexLog(options?: { readonly signal?: AbortSignal | undefined }): Promise<number>;
  readHealth(): Promise<StoreHealth>;
  close(): Promise<void>;
};
