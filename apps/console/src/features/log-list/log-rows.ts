import type { StoredEvent } from '../../shared/api/schemas.ts';
import type { LogPage } from './log-pages.ts';

/** A line of the list: an event, or the day on which those below it were recorded. */
export type LogRow =
  | { readonly kind: 'event'; readonly event: StoredEvent; readonly place: number }
  | { readonly kind: 'day'; readonly day: string; readonly place: number };

const built = new WeakMap<LogPage, { readonly after: string; readonly rows: readonly LogRow[] }>();

/** The lines of all pages, newest first. A page that did not change is not looked at again. */
export function buildLogRows(pages: readonly LogPage[]): readonly LogRow[] {
  const parts: (readonly LogRow[])[] = [];
  let day = '';
  for (const page of pages) {
    parts.push(rowsOf(page, day));
    day = page.events.at(-1)?.recordedAt.slice(0, 10) ?? day;
  }
  return parts.flat();
}

function rowsOf(page: LogPage, after: string): readonly LogRow[] {
  const known = built.get(page);
  if (known?.after === after) return known.rows;
  const rows: LogRow[] = [];
  let before = after;
  for (const event of page.events) {
    const day = event.recordedAt.slice(0, 10);
    if (day !== before) rows.push({ kind: 'day', day, place: event.position + 0.5 });
    rows.push({ kind: 'event', event, place: event.position });
    before = day;
  }
  built.set(page, { after, rows });
  return rows;
}

/** The index of the line at a place, or of the one that would follow it. */
export function findRow(rows: readonly LogRow[], place: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.place ?? 0) > place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The event so many events below a position (above when negative), as far as there are any. */
export function stepFrom(
  rows: readonly LogRow[],
  position: number | undefined,
  step: number,
): StoredEvent | undefined {
  const forward = Math.sign(step);
  let index = position === undefined ? (forward > 0 ? -1 : 0) : findRow(rows, position);
  let found = eventAt(rows, index);
  for (let left = Math.abs(step); left > 0; ) {
    index += forward;
    const row = rows[index];
    if (row === undefined) break;
    if (row.kind === 'event') {
      found = row.event;
      left--;
    }
  }
  return found;
}

function eventAt(rows: readonly LogRow[], index: number): StoredEvent | undefined {
  const row = rows[index];
  return row?.kind === 'event' ? row.event : undefined;
}
