import type { EventStore } from '@hindsight/event-store';
import type { SpanStore } from '@hindsight/telemetry';

export type Reconciling = {
  readonly store: Pick<EventStore, 'readFacts' | 'readWritten' | 'positionsBefore' | 'positionAt'>;
  readonly spans: Pick<SpanStore, 'listClaims' | 'listStored' | 'findTraces'>;
};
/** A part of time as it is held against the log. */
export type Reconciled = {
  readonly fromMicros: bigint;
  readonly toMicros: bigint;
  readonly limit: number;
};
