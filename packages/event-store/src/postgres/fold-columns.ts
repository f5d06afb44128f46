import { type FoldEvent, type Json, parseJson } from '@hindsight/history';
import { formatTime } from '../time.ts';
import { PAGE_BYTES, withBytesBefore } from './event-lines.ts';

// A chunk for folding: all data as one JSON array, parsed at one go, and the small columns beside it.

const UNIT = '\x1f';

const FOLD_COLUMNS = `count(*)::int as count,
  '[' || string_agg(e.data::text, ',') || ']' as data,
  string_agg(concat_ws(E'\\x1f', e.type, e.schema_version, e.recorded_at,
    coalesce(e.occurred_at::text, '')), E'\\x1f') as columns`;

/** Joins an ordered selection of whole events into one chunk, which ends early when it is large. */
export function joinFoldColumns(selection: string): string {
  return `select ${FOLD_COLUMNS} from (${withBytesBefore(selection)}) e where e.before < ${PAGE_BYTES}`;
}

export type FoldColumns = {
  readonly count: number;
  readonly data: string | null;
  readonly columns: string | null;
};

class ChunkEvent implements FoldEvent {
  readonly version: number;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: Json;
  readonly #recordedAt: string;
  readonly #occurredAt: string;

  constructor(version: number, data: Json, columns: readonly string[], at: number) {
    this.version = version;
    this.data = data;
    this.type = columns[at] ?? '';
    this.schemaVersion = Number(columns[at + 1]);
    this.#recordedAt = columns[at + 2] ?? '';
    this.#occurredAt = columns[at + 3] ?? '';
  }

  // Most folds never look at the times.
  get recordedAt(): string {
    return formatTime(this.#recordedAt);
  }

  get occurredAt(): string | null {
    return this.#occurredAt === '' ? null : formatTime(this.#occurredAt);
  }
}

export function parseFoldColumns(chunk: FoldColumns, after: number): readonly FoldEvent[] {
  if (chunk.data === null || chunk.columns === null) return [];
  const data = parseJson(chunk.data);
  if (!Array.isArray(data)) throw new TypeError('a chunk’s data is a list');
  const columns = chunk.columns.split(UNIT);
  return data.map((item, index) => new ChunkEvent(after + index + 1, item, columns, index * 4));
}
