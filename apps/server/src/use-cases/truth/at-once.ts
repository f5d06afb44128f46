export type AtOnce<Item, Result> = {
  readonly items: AsyncIterable<Item>;
  /** How many are worked on at once. */
  readonly most: number;
  /** How far the first that is not done may be behind the last that is begun. */
  readonly ahead: number;
  work(item: Item): Promise<Result>;
};

export type Done<Item, Result> = {
  /** Its place among the items, from 0 on. */
  readonly place: number;
  readonly item: Item;
  readonly result: Result;
};

/** Works on several items at once and tells each result as soon as it is there. */
export async function* atOnce<Item, Result>({
  items,
  most,
  ahead,
  work,
}: AtOnce<Item, Result>): AsyncGenerator<Done<Item, Result>, void, undefined> {
  const source = items[Symbol.asyncIterator]();
  const working = new Map<number, Promise<Done<Item, Result>>>();
  const firstUndone = () => working.keys().next().value ?? begun;
  let [begun, isOver] = [0, false];
  try {
    for (;;) {
      while (!isOver && working.size < most && begun - firstUndone() < ahead) {
        const next = await source.next();
        if (next.done) isOver = true;
        else {
          const [place, item] = [begun++, next.value];
          const done = work(item).then((result) => ({ place, item, result }));
          done.catch(() => undefined); // told when its turn comes
          working.set(place, done);
        }
      }
      if (working.size === 0) return;
      const done = await Promise.race(working.values());
      working.delete(done.place);
      yield done;
    }
  } finally {
    await source.return?.();
    await Promise.allSettled(working.values());
  }
}
