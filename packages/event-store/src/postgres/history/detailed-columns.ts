import type { DetailedEvent, Json, OriginEvent } from '@hindsight/history';
import {
  ChunkEvent,
  type DetailColumns,
  type EventsOf,
  type FoldColumns,
  type OriginColumns,
  openPlainParts,
  type PlainParts,
  parseList,
  UNIT,
} from './fold-columns.ts';

type Origins = { readonly actors: readonly string[]; readonly traceIds: readonly string[] };

class OriginChunkEvent extends ChunkEvent implements OriginEvent {
  readonly #origins: Origins;
  readonly #place: number;

  constructor(event: PlainParts, columns: FoldColumns, at: number, origins: Origins) {
    super(event, columns, at);
    this.#origins = origins;
    this.#place = at;
  }

  get actor(): string | null {
    return this.#origins.actors[this.#place] || null;
  }

  get traceId(): string | null {
    return this.#origins.traceIds[this.#place]?.slice(2) || null;
  }
}

export function openOriginColumns(columns: FoldColumns & OriginColumns): EventsOf<OriginEvent> {
  const readParts = openPlainParts(columns);
  const origins = splitOrigins(columns);
  return (from, to, afterVersion) =>
    Array.from({ length: to - from }, (_, index) => {
      const at = from + index;
      const parts = readParts(at, afterVersion + index + 1);
      return new OriginChunkEvent(parts, columns, at, origins);
    });
}

function splitOrigins({ actors, traceIds }: OriginColumns): Origins {
  return { actors: actors.split(UNIT), traceIds: traceIds.split(UNIT) };
}

type Details = Origins & {
  readonly eventIds: readonly string[];
  /** Parsed when first asked for: it is long, and few look at it. */
  readonly metadata: () => readonly Json[];
};

class DetailedChunkEvent extends OriginChunkEvent implements DetailedEvent {
  readonly #details: Details;
  readonly #place: number;

  constructor(event: PlainParts, columns: FoldColumns, at: number, details: Details) {
    super(event, columns, at, details);
    this.#details = details;
    this.#place = at;
  }

  get eventId(): string {
    return this.#details.eventIds[this.#place] ?? '';
  }

  get metadata(): Json {
    return this.#details.metadata()[this.#place] ?? null;
  }
}

export function openDetailedColumns(columns: FoldColumns & DetailColumns): EventsOf<DetailedEvent> {
  const readParts = openPlainParts(columns);
  let metadata: readonly Json[] | undefined;
  const details: Details = {
    ...splitOrigins(columns),
    eventIds: columns.eventIds.split(UNIT),
    metadata: () => {
      metadata ??= parseList(columns.metadata);
      return metadata;
    },
  };
  return (from, to, afterVersion) =>
    Array.from({ length: to - from }, (_, index) => {
      const at = from + index;
      const parts = readParts(at, afterVersion + index + 1);
      return new DetailedChunkEvent(parts, columns, at, details);
    });
}
