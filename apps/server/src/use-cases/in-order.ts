export type InOrder<Item, Result> = {
  readonly items: AsyncIterable<Item>;
  /** How many are worked on at once. */
  readonly atOnce: number;
  /** How far ahead of the slowest the others may be. */
  readonly ahead: number;
  work(item: Item): Promise<Result>;
};

export type Done<Item, Result> = { readonly item: Item; readonly result: Result };

/** Works on several items at once and tells the results in the items’ order. */
export async function* inOrder<Item, Result>({
  items,
  atOnce,
  ahead,
  work,
}: InOrder<Item, Result>): AsyncGenerator<Done<Item, Result>, void, undefined> {
  const source = items[Symbol.asyncIterator]();
  const waiting: Promise<Done<Item, Result>>[] = [];
  let [working, isOver] = [0, false];
  let wake: () => void = () => undefined;

  async function begin(): Promise<void> {
    working++;
    const next = await source.next();
    if (next.done) {
      isOver = true;
      working--;
      return;
    }
    const item = next.value;
    const done = work(item).then((result) => ({ item, result }));
    const settle = () => {
      working--;
      wake();
    };
    done.then(settle, settle);
    waiting.push(done);
  }

  try {
    for (;;) {
      while (!isOver && working < atOnce && waiting.length < ahead) await begin();
      const first = waiting[0];
      if (!first) return;
      const more = new Promise<null>((resolve) => {
        wake = () => resolve(null);
      });
      // Whichever comes first: a result to tell, or a free place to begin the next.
      const done = await Promise.race([first, waiting.length < ahead && !isOver ? more : first]);
      if (done === null) continue;
      void waiting.shift();
      yield done;
    }
  } finally {
    await source.return?.();
    await Promise.allSettled(waiting);
  }
}
