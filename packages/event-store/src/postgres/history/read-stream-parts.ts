import type { Pool, PoolClient } from 'pg';
import type { StreamPartChunk, StreamPartsQuery } from '../../histories.ts';
import { fitsOnePage, PAGE_BYTES, withBytesBefore } from '../events/event-lines.ts';
import { layEndToEnd, type Piece } from './cut-parts.ts';
import {
  FOLD_COLUMNS,
  type FoldColumns,
  hasFoldEvents,
  type NoFoldColumns,
  openFoldColumns,
  parseList,
  READ_FOR_FOLD,
} from './fold-columns.ts';
import { readAhead } from './read-ahead.ts';

const PAGE = 1_000;

// The offset keeps the bounds on the version with the index: joined freely, a plan made while streams
// were short reads each of them whole.
const RANGE = `from unnest($1::text[], $2::bigint[], $3::bigint[]) with ordinality
    as p(id, after_version, to_version, place)
  join hindsight.streams s on s.stream_id = p.id
  cross join lateral (
    select * from hindsight.events
    where stream_key = s.key and version > p.after_version and version <= p.to_version
    offset 0
  ) e`;
const ORDER = 'order by p.place, e.version';
const METADATA = `string_agg(e.metadata::text, ',') as metadata`;

// Nothing, when all of the page would be too much at once; then as much of it as is not.
const whole = (metadata: boolean): string =>
  `(select ${READ_FOR_FOLD}${metadata ? ', e.metadata' : ''} ${RANGE}
    where ${fitsOnePage({ range: RANGE, most: PAGE, metadata })} ${ORDER}) e`;
const WHOLE = { lean: whole(false), metadata: whole(true) };
const LARGE = `(${withBytesBefore(`select e.* ${RANGE} ${ORDER}`)}) e where e.before < ${PAGE_BYTES}`;

type Columns = FoldColumns & { readonly metadata?: string };
type Page = { readonly pieces: readonly Piece[]; readonly columns: Columns | null; end: number };

/** Events of many streams, in pages that do not care where one stream ends and the next begins. */
export async function* readStreamParts(
  pool: Pool,
  { parts, metadata = false, signal }: StreamPartsQuery,
): AsyncGenerator<StreamPartChunk, void, undefined> {
  const run = layEndToEnd(parts);
  const pages = readAhead<Page>(pool, {
    from: 0,
    to: run.places,
    pageSize: PAGE,
    signal,
    async readPage(client, from, to) {
      const pieces = run.cut(from, to);
      const columns =
        (await readColumns(client, pieces, {
          from: WHOLE[metadata ? 'metadata' : 'lean'],
          metadata,
        })) ?? (await readColumns(client, pieces, { from: LARGE, metadata }));
      return { pieces, columns, end: columns ? from + columns.count : to };
    },
    endOf: ({ end }) => end,
  });
  for await (const { pieces, columns } of pages) if (columns) yield* toChunks(pieces, columns);
}

async function readColumns(
  client: PoolClient,
  pieces: readonly Piece[],
  { from, metadata }: { readonly from: string; readonly metadata: boolean },
): Promise<Columns | null> {
  const { rows } = await client.query<Columns | NoFoldColumns>({
    name: `hindsight_parts_${from === LARGE ? 'large_' : ''}${metadata ? 'metadata' : 'lean'}`,
    text: `select ${FOLD_COLUMNS}${metadata ? `, ${METADATA}` : ''} from ${from}`,
    values: [
      pieces.map(({ streamId }) => streamId),
      pieces.map(({ afterVersion }) => afterVersion),
      pieces.map(({ toVersion }) => toVersion),
    ],
  });
  const columns = rows[0];
  return columns && hasFoldEvents(columns) ? columns : null;
}

function* toChunks(pieces: readonly Piece[], columns: Columns): Generator<StreamPartChunk> {
  const eventsOf = openFoldColumns(columns);
  const metadata = columns.metadata === undefined ? null : parseList(columns.metadata);
  let from = 0;
  for (const { part, afterVersion, toVersion } of pieces) {
    const to = Math.min(from + toVersion - afterVersion, columns.count);
    if (to <= from) return;
    const events = eventsOf(from, to, afterVersion);
    const start = from;
    if (metadata !== null) {
      events.forEach((event, index) => {
        Object.assign(event, { metadata: metadata[start + index] });
      });
    }
    yield { part, events };
    from = to;
  }
}
