import type { EventRow } from './event-row.ts';

const pageSize = 100;
const mostPages = 60;
const mostAtOnce = 4;

type RowPagesOptions = {
  /** Brings the lines of versions `from..to`, and of the one before them when there is one. */
  readonly load: (
    range: { from: number; to: number },
    signal: AbortSignal,
  ) => Promise<readonly EventRow[]>;
  readonly onChange: () => void;
};

/** Lines that come into view, page by page; what is scrolled past before it came is not waited for. */
export class RowPages {
  readonly #load: RowPagesOptions['load'];
  readonly #onChange: () => void;
  /** By their index, the least recently used first. */
  readonly #pages = new Map<number, ReadonlyMap<number, EventRow>>();
  readonly #loading = new Map<number, AbortController>();
  #wanted: readonly number[] = [];
  #head = 0;
  #failure: unknown;

  constructor({ load, onChange }: RowPagesOptions) {
    this.#load = load;
    this.#onChange = onChange;
  }

  get failure(): unknown {
    return this.#failure;
  }

  rowOf(version: number): EventRow | undefined {
    return this.#pages.get(indexOf(version))?.get(version);
  }

  /** What is in view and not known: the nearest pages are brought, all others given up. */
  want(versions: readonly number[], head: number): void {
    this.#head = head;
    this.#wanted = [
      ...new Set(versions.filter((one) => this.rowOf(one) === undefined).map(indexOf)),
    ];
    for (const [index, abort] of this.#loading) {
      if (this.#wanted.includes(index)) continue;
      abort.abort();
      this.#loading.delete(index);
    }
    this.#start();
  }

  retry(): void {
    this.#failure = undefined;
    this.#start();
    this.#onChange();
  }

  close(): void {
    this.#wanted = [];
    for (const abort of this.#loading.values()) abort.abort();
    this.#loading.clear();
  }

  #start(): void {
    if (this.#failure !== undefined) return;
    for (const index of this.#wanted) {
      if (this.#loading.size >= mostAtOnce) return;
      if (!this.#loading.has(index)) this.#fetch(index);
    }
  }

  #fetch(index: number): void {
    const abort = new AbortController();
    const range = {
      from: index * pageSize + 1,
      to: Math.min((index + 1) * pageSize, this.#head),
    };
    this.#loading.set(index, abort);
    this.#load(range, abort.signal).then(
      (rows) => {
        if (this.#loading.get(index) !== abort) return;
        this.#loading.delete(index);
        this.#keep(index, new Map(rows.map((row) => [row.version, row])));
        this.#wanted = this.#wanted.filter((other) => other !== index);
        this.#start();
        this.#onChange();
      },
      (error: unknown) => {
        if (this.#loading.get(index) !== abort) return;
        this.#loading.delete(index);
        this.#failure = error;
        this.#onChange();
      },
    );
  }

  #keep(index: number, page: ReadonlyMap<number, EventRow>): void {
    this.#pages.delete(index);
    this.#pages.set(index, page);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= mostPages) break;
      this.#pages.delete(oldest);
    }
  }
}

function indexOf(version: number): number {
  return Math.floor((version - 1) / pageSize);
}
