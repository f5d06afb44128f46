export type LoadPage<Item> = (
  cursor: string | undefined,
  signal: AbortSignal,
) => Promise<{ readonly items: readonly Item[]; readonly nextCursor: string | null }>;

export type PagesState = {
  /** How many items are known to be there so far. */
  readonly count: number;
  readonly isEnd: boolean;
  readonly error: unknown;
};

export type PagesInView<Item> = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => PagesState;
  /** Undefined while its page is on its way. */
  readonly itemAt: (index: number) => Item | undefined;
  readonly show: (first: number, last: number) => void;
  readonly retry: () => void;
  /** Nobody looks any more: what is on its way is let go. */
  readonly leave: () => void;
};

type Options<Item> = {
  readonly load: LoadPage<Item>;
  /** How many items are read ahead of what is looked at. */
  readonly ahead: number;
  /** How many pages are kept. */
  readonly most?: number;
};

type Page<Item> = {
  readonly cursor: string | undefined;
  readonly start: number;
  readonly count: number;
  items: readonly Item[] | null;
};

/**
 * A list without end, read page after page by its cursors. Only pages near what is looked at are
 * kept; of the others the cursor is, so they are read again when somebody comes back.
 */
export function createPagesInView<Item>(options: Options<Item>): PagesInView<Item> {
  const { load, ahead, most = 25 } = options;
  const listeners = new Set<() => void>();
  const pages: Page<Item>[] = [];
  const onTheirWay = new Set<number>();
  let interest = new AbortController();
  let next: string | undefined;
  let wanted = { first: 0, last: -1 };
  let state: PagesState = { count: 0, isEnd: false, error: null };

  const change = (changed: Partial<PagesState>) => {
    state = { ...state, ...changed };
    for (const listener of listeners) listener();
  };

  const pageOf = (index: number): number => {
    let low = 0;
    let high = pages.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((pages[middle]?.start ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  const forget = () => {
    const middle = pageOf((wanted.first + wanted.last) / 2);
    for (const [index, page] of pages.entries()) {
      if (Math.abs(index - middle) > most / 2) page.items = null;
    }
  };

  const read = async (index: number, cursor: string | undefined) => {
    const { signal } = interest;
    onTheirWay.add(index);
    try {
      const { items, nextCursor } = await load(cursor, signal);
      if (signal.aborted) return;
      const known = pages[index];
      if (known !== undefined) known.items = items;
      else {
        pages.push({ cursor, start: state.count, count: items.length, items });
        next = nextCursor ?? undefined;
      }
      onTheirWay.delete(index);
      forget();
      const isNew = known === undefined;
      change({ ...(isNew && { count: state.count + items.length, isEnd: nextCursor === null }) });
      fill();
    } catch (error) {
      if (signal.aborted) return;
      onTheirWay.delete(index);
      change({ error });
    }
  };

  const fill = () => {
    if (state.error !== null || wanted.last < 0) return;
    const last = pageOf(wanted.last);
    for (let index = pageOf(wanted.first); index <= last; index++) {
      const page = pages[index];
      if (page?.items === null && !onTheirWay.has(index)) void read(index, page.cursor);
    }
    const isNear = wanted.last + ahead >= state.count;
    if (isNear && !state.isEnd && !onTheirWay.has(pages.length)) void read(pages.length, next);
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => state,
    itemAt: (index) => {
      const page = pages[pageOf(index)];
      return page?.items?.[index - page.start];
    },
    show: (first, last) => {
      wanted = { first, last };
      fill();
    },
    retry: () => {
      change({ error: null });
      fill();
    },
    leave: () => {
      interest.abort();
      interest = new AbortController();
      onTheirWay.clear();
      wanted = { first: 0, last: -1 };
    },
  };
}
