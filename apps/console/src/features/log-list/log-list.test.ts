import { describe, expect, test } from 'vitest';
import { buildTestEvent } from '../../shared/api/build-test-event.ts';
import { holdEvents, noneHeld } from './held-events.ts';
import { createLiveFilter } from './log-filter.ts';
import { type LogPages, pageOf, prependEvents, replaceByNewest } from './log-pages.ts';
import { buildLogRows, findRow, stepFrom } from './log-rows.ts';

const events = (...positions: number[]) =>
  positions.map((position) => buildTestEvent({ position }));
const positionsOf = ({ pages }: LogPages) =>
  pages.flatMap((page) => page.events.map(({ position }) => position));
const newest = (...positions: number[]): LogPages => ({
  pages: [pageOf('newest', { items: events(...positions), nextCursor: 'c' }, positions[0])],
  pageParams: ['newest'],
});

describe('a page', () => {
  test('knows where those beside it begin', () => {
    const items = events(9, 8, 7);
    expect(pageOf('newest', { items, nextCursor: 'c' }, 9)).toEqual({
      events: items,
      older: { before: 7 },
      newer: undefined,
      head: 9,
    });
    expect(pageOf({ before: 10 }, { items, nextCursor: null })).toMatchObject({
      older: undefined,
      newer: { after: 9 },
    });
  });

  test('read forward is turned around', () => {
    const page = pageOf({ after: 3 }, { items: events(4, 5), nextCursor: 'c' });
    expect(page.events.map(({ position }) => position)).toEqual([5, 4]);
    expect(page).toMatchObject({ older: { before: 4 }, newer: { after: 5 } });
    expect(pageOf({ after: 5 }, { items: [], nextCursor: null })).toMatchObject({
      older: { before: 6 },
      newer: undefined,
    });
  });

  test('of a place where nothing is leads to what is newer', () => {
    expect(pageOf({ before: 1 }, { items: [], nextCursor: null }).newer).toEqual({ after: 0 });
  });
});

describe('new events', () => {
  test('come before all others, each once', () => {
    const data = prependEvents(newest(3, 2), events(3, 4, 5));
    expect(positionsOf(data)).toEqual([5, 4, 3, 2]);
    expect(data.pages[0]?.head).toBe(5);
    expect(prependEvents(data, events(4, 5))).toBe(data);
  });

  test('of hours do not pile up', () => {
    const many = Array.from({ length: 2_000 }, (_, index) =>
      buildTestEvent({ position: index + 4 }),
    );
    const { pages } = prependEvents(newest(3, 2), many);
    expect(pages[0]?.events).toHaveLength(500);
    expect(pages[0]?.older).toEqual({ before: 1504 });
  });

  test('that came while the newest page was read anew are kept', () => {
    const [page] = newest(6, 5).pages;
    if (page === undefined) throw new Error('no page');
    expect(positionsOf(replaceByNewest(newest(8, 7, 6, 3), page))).toEqual([8, 7, 6, 5]);
  });

  test('wait in order, each once, and beyond a thousand only as a number', () => {
    const held = holdEvents(holdEvents(noneHeld, events(4, 5)), events(5, 6));
    expect([held.count, held.events?.map(({ position }) => position)]).toEqual([3, [4, 5, 6]]);
    const many = Array.from({ length: 1_000 }, (_, index) =>
      buildTestEvent({ position: index + 7 }),
    );
    const more = holdEvents(held, many);
    expect([more.count, more.events]).toEqual([1_003, null]);
    expect(holdEvents(more, events(1_007)).count).toBe(1_004);
  });

  test('are told apart by what the live log does not filter by', () => {
    const passes = createLiveFilter({
      actor: 'ada',
      contains: '{"n":[1]}',
      from: '2026-03-03T14:00:00Z',
    });
    const event = { actor: 'ada', data: { n: [1, 2] } };
    expect(passes(buildTestEvent(event))).toBe(true);
    expect(passes(buildTestEvent({ ...event, actor: 'bo' }))).toBe(false);
    expect(passes(buildTestEvent({ ...event, data: { n: [2] } }))).toBe(false);
    expect(passes(buildTestEvent({ ...event, recordedAt: '2026-03-03T13:59:59Z' }))).toBe(false);
    expect(createLiveFilter({ correlationId: 'c' })(buildTestEvent())).toBe(false);
  });
});

describe('the lines of the list', () => {
  const at = (position: number, day: string) =>
    buildTestEvent({ position, recordedAt: `${day}T10:00:00.000000Z` });
  const pages = [
    pageOf('newest', { items: [at(5, '2026-03-03'), at(4, '2026-03-02')], nextCursor: 'c' }),
    pageOf({ before: 4 }, { items: [at(3, '2026-03-02'), at(1, '2026-03-01')], nextCursor: null }),
  ];
  const rows = buildLogRows(pages);

  test('have each day once, also across pages', () => {
    expect(rows.map((row) => (row.kind === 'day' ? row.day : row.event.position))).toEqual([
      '2026-03-03',
      5,
      '2026-03-02',
      4,
      3,
      '2026-03-01',
      1,
    ]);
  });

  test('of a page that did not change are the same', () => {
    expect(buildLogRows(pages)[1]).toBe(rows[1]);
  });

  test('are found by position, also one that is not there', () => {
    expect([5, 4, 3, 2, 1, 0, 99].map((place) => findRow(rows, place))).toEqual([
      1, 3, 4, 5, 6, 7, 0,
    ]);
  });

  test('are walked from event to event', () => {
    const step = (from: number | undefined, by: number) => stepFrom(rows, from, by)?.position;
    expect([step(undefined, 1), step(5, 1), step(3, -1), step(5, -1), step(4, 10)]).toEqual([
      5, 4, 4, 5, 1,
    ]);
    expect(stepFrom([], undefined, 1)).toBeUndefined();
  });
});
