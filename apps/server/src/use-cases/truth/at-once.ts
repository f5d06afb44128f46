export type AtOnce<Item, Result> = {
  readonly items: AsyncIterable<Item>;
  /** How many are worked on at once. */
  readonly most: number;
  /** How far the first that is not done may be behind the last that is begun. */
  readonly ahead: number;
  /** Of those that take long, all but one place at most: the last place is for the others. */
  isHeavy?(item: Item): boolean;
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
  isHeavy = () => false,
  work,
}: AtOnce<Item, Result>): AsyncGenerator<Done<Item, Result>, void, undefined> {
  const source = items[Symbol.asyncIterator]();
  const working = new Map<number, Promise<Done<Item, Result>>>();
  const heavy = new Set<number>();
  const waiting: { readonly place: number; readonly item: Item }[] = [];
  let [taken, isOver] = [0, false];

  const begin = (place: number, item: Item) => {
    if (isHeavy(item)) heavy.add(place);
    const done = work(item).then((result) => ({ place, item, result }));
    done.catch(() => undefined); // told when its turn comes
    working.set(place, done);
  };
  const beginWaiting = () => {
    const next = waiting.shift();
    if (next) begin(next.place, next.item);
  };
  const mayTake = () =>
    !isOver && taken - Math.min(taken, ...working.keys(), waiting[0]?.place ?? taken) < ahead;
  const isFull = () => heavy.size >= Math.max(1, most - 1);

  try {
    for (;;) {
      while (working.size < most && (waiting.length > 0 || mayTake())) {
        if (waiting.length > 0 && (!isFull() || !mayTake())) {
          beginWaiting();
          continue;
        }
        const next = await source.next();
        if (next.done) isOver = true;
        else if (isFull() && isHeavy(next.value))
          waiting.push({ place: taken++, item: next.value });
        else begin(taken++, next.value);
      }
      if (working.size === 0) return;
      const done = await Promise.race(working.values());
      working.delete(done.place);
      heavy.delete(done.place);
      yield done;
    }
  } finally {
    await source.return?.();
    await Promise.allSettled(working.values());
  }
}
