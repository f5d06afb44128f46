import type { FoldEvent, Json } from '@hindsight/history';

/** An event on its way to the log. `data` and `metadata` are JSON texts. */
export type CommandEvent = {
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
  readonly schemaVersion: number;
  readonly eventId?: string | undefined;
  readonly occurredAt?: string | undefined;
  readonly correlationId?: string | undefined;
  readonly causationId?: string | undefined;
  readonly actor?: string | undefined;
  readonly traceId?: string | undefined;
  readonly spanId?: string | undefined;
};

/** What a log answers to an append. */
export type CommandAppended = {
  readonly streamId: string;
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly fromPosition: number;
  readonly recordedAt: string;
  readonly eventIds: readonly string[];
  readonly repeated: boolean;
};

/** What handling a command asks of a store: a part of the event store’s own API. */
export type CommandStore = {
  readHistory(
    streamId: string,
    query: {
      readonly toVersion?: number | undefined;
      readonly snapshots: { readonly aggregate: string; readonly aggregateVersion: number };
      readonly signal?: AbortSignal | undefined;
    },
  ): Promise<{
    readonly headVersion: number;
    readonly snapshot: { readonly version: number; readonly state: Json } | null;
    readonly chunks: AsyncIterable<readonly FoldEvent[]>;
  }>;
  /** Fails with an error whose `code` is `version_conflict` when the stream has moved on. */
  append(
    streamId: string,
    events: readonly CommandEvent[],
    options: { readonly expectedVersion: number; readonly signal?: AbortSignal | undefined },
  ): Promise<CommandAppended>;
  saveSnapshot(
    streamId: string,
    snapshot: {
      readonly aggregate: string;
      readonly aggregateVersion: number;
      readonly version: number;
      readonly state: Json;
    },
  ): Promise<void>;
};
