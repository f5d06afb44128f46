import { expect, test, vi } from 'vitest';
import { createPagesInView, type LoadPage } from './pages-in-view.ts';

/** A list of so many numbers, in pages of ten. */
function listOf(total: number): LoadPage<number> {
  return async (cursor) => {
    const from = cursor === undefined ? 0 : Number(cursor);
    const to = Math.min(total, from + 10);
    const items = Array.from({ length: to - from }, (_, index) => from + index);
    return { items, nextCursor: to < total ? String(to) : null };
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('reads as far as is looked at and a little more', async () => {
  const load = vi.fn(listOf(1000));
  const pages = createPagesInView({ load, ahead: 15 });
  expect(pages.read()).toMatchObject({ count: 0, isEnd: false, error: null });
  pages.show(0, 9);
  await settled();
  expect(pages.read().count).toBe(30);
  expect(load).toHaveBeenCalledTimes(3);
  expect(pages.itemAt(29)).toBe(29);
  expect(pages.itemAt(30)).toBeUndefined();
});

test('ends at the end', async () => {
  const pages = createPagesInView({ load: listOf(25), ahead: 100 });
  pages.show(0, 9);
  await settled();
  expect(pages.read()).toMatchObject({ count: 25, isEnd: true });
  expect(pages.itemAt(24)).toBe(24);
});

test('keeps only pages near what is looked at, and reads the others again', async () => {
  const load = vi.fn(listOf(10_000));
  const pages = createPagesInView({ load, ahead: 10, most: 5 });
  for (let first = 0; first < 500; first += 10) {
    pages.show(first, first + 9);
    await settled();
  }
  expect(pages.itemAt(0)).toBeUndefined();
  expect(pages.itemAt(495)).toBe(495);
  pages.show(0, 9);
  await settled();
  expect(pages.itemAt(3)).toBe(3);
  expect(pages.read().count).toBe(510);
  expect(pages.itemAt(495)).toBeUndefined();
});

test('a short or empty page does not end the list', async () => {
  const load: LoadPage<string> = async (cursor) =>
    cursor === undefined
      ? { items: [], nextCursor: 'b' }
      : cursor === 'b'
        ? { items: ['x'], nextCursor: 'c' }
        : { items: ['y', 'z'], nextCursor: null };
  const pages = createPagesInView({ load, ahead: 10 });
  pages.show(0, 5);
  await settled();
  expect(pages.read()).toMatchObject({ count: 3, isEnd: true });
  expect([0, 1, 2].map((index) => pages.itemAt(index))).toEqual(['x', 'y', 'z']);
});

test('says what failed, asks no further, and tries again when told', async () => {
  let isAway = true;
  const whole = listOf(20);
  const load: LoadPage<number> = async (cursor, signal) => {
    if (isAway) throw new Error('away');
    return whole(cursor, signal);
  };
  const pages = createPagesInView({ load, ahead: 100 });
  const told = vi.fn();
  pages.subscribe(told);
  pages.show(0, 9);
  await settled();
  expect(pages.read().error).toEqual(new Error('away'));
  isAway = false;
  pages.retry();
  await settled();
  expect(pages.read()).toMatchObject({ error: null, count: 20, isEnd: true });
  expect(told).toHaveBeenCalled();
});

test('nothing changed gives the same answer', async () => {
  const pages = createPagesInView({ load: listOf(20), ahead: 100 });
  expect(pages.read()).toBe(pages.read());
  pages.show(0, 9);
  await settled();
  const before = pages.read();
  pages.show(1, 10);
  expect(pages.read()).toBe(before);
});

test('left, it lets go of what is on its way and goes on where it was', async () => {
  const asked: AbortSignal[] = [];
  const whole = listOf(30);
  const load: LoadPage<number> = async (cursor, signal) => {
    asked.push(signal);
    return whole(cursor, signal);
  };
  const pages = createPagesInView({ load, ahead: 0 });
  pages.show(0, 9);
  pages.leave();
  await settled();
  expect(asked[0]?.aborted).toBe(true);
  expect(pages.read()).toMatchObject({ count: 0, error: null });
  pages.show(0, 9);
  await settled();
  expect(pages.itemAt(9)).toBe(9);
});
