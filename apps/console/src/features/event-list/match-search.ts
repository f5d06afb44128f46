/** What is known of an event that was found, before its line is brought. */
export type EventMatch = {
  readonly version: number;
  readonly type: string;
  readonly actor: string | null;
};

/** The matches of a part of the stream, the newest first, and where the part ends. */
export type MatchPage = {
  readonly matches: readonly EventMatch[];
  /** The newest version that is not searched yet. */
  readonly next: number;
};

export type ReadMatches = (
  range: { readonly from: number; readonly to: number },
  signal: AbortSignal,
) => Promise<MatchPage>;

export type Found = {
  readonly matches: readonly EventMatch[];
  readonly searched: number;
  readonly head: number;
  /** `enough`: more than can be seen is found; it goes on when they are scrolled to. */
  readonly state: 'searching' | 'enough' | 'stopped' | 'done' | 'failed';
  readonly failure: unknown;
  /** So many were found above those found first, because the stream has grown. */
  readonly grown: number;
};

type SearchOptions = {
  readonly head: number;
  readonly read: ReadMatches;
  readonly onChange: (found: Found) => void;
};

/** So many are found ahead of those that were scrolled to. */
const ahead = 300;

/**
 * Walks a stream from its head to its beginning and tells what it finds as it finds it. It can be
 * stopped and goes on; it rests when enough is found; what comes new is searched too.
 */
export class MatchSearch {
  readonly #read: ReadMatches;
  readonly #onChange: (found: Found) => void;
  readonly #abort = new AbortController();
  #found: Found;
  #first: number;
  #next: number;
  #needed = ahead;
  #isWalking = false;
  #isGrowing = false;

  constructor({ head, read, onChange }: SearchOptions) {
    this.#read = read;
    this.#onChange = onChange;
    this.#first = head;
    this.#next = head;
    this.#found = {
      matches: [],
      searched: 0,
      head,
      state: 'searching',
      failure: undefined,
      grown: 0,
    };
  }

  get found(): Found {
    return this.#found;
  }

  /** Begins, and goes on after it was stopped or failed. */
  start(): void {
    this.#tell({ state: this.#next < 1 ? 'done' : 'searching', failure: undefined });
    void this.#walk();
    void this.#grow();
  }

  stop(): void {
    if (this.#found.state === 'searching') this.#tell({ state: 'stopped' });
  }

  /** So many of them have been scrolled to. */
  seen(count: number): void {
    this.#needed = Math.max(this.#needed, count + ahead);
    if (this.#found.state === 'enough' && this.#found.matches.length < this.#needed) this.start();
  }

  extendTo(head: number): void {
    if (head <= this.#found.head) return;
    this.#tell({ head });
    void this.#grow();
  }

  close(): void {
    this.#abort.abort();
  }

  async #walk(): Promise<void> {
    if (this.#isWalking) return;
    this.#isWalking = true;
    try {
      while (this.#found.state === 'searching' && !this.#abort.signal.aborted) {
        const page = await this.#read({ from: 1, to: this.#next }, this.#abort.signal);
        if (this.#abort.signal.aborted) return;
        const searched = this.#found.searched + this.#next - Math.max(0, page.next);
        this.#next = page.next;
        const matches = [...this.#found.matches, ...page.matches];
        this.#tell({ matches, searched, state: this.#stateAfter(matches.length) });
      }
    } catch (failure) {
      if (!this.#abort.signal.aborted) this.#tell({ state: 'failed', failure });
    } finally {
      this.#isWalking = false;
    }
  }

  #stateAfter(count: number): Found['state'] {
    if (this.#next < 1) return 'done';
    if (this.#found.state !== 'searching') return this.#found.state;
    return count >= this.#needed ? 'enough' : 'searching';
  }

  /** Searches what came since, from its newest down to what is searched. */
  async #grow(): Promise<void> {
    if (this.#isGrowing) return;
    this.#isGrowing = true;
    try {
      while (this.#first < this.#found.head && !this.#abort.signal.aborted) {
        const from = this.#first + 1;
        const to = this.#found.head;
        const newer: EventMatch[] = [];
        for (let next = to; next >= from; ) {
          const page = await this.#read({ from, to: next }, this.#abort.signal);
          if (this.#abort.signal.aborted) return;
          newer.push(...page.matches);
          next = page.next;
        }
        this.#first = to;
        this.#tell({
          matches: [...newer, ...this.#found.matches],
          searched: this.#found.searched + to - from + 1,
          grown: this.#found.grown + newer.length,
        });
      }
    } catch (failure) {
      if (!this.#abort.signal.aborted) this.#tell({ state: 'failed', failure });
    } finally {
      this.#isGrowing = false;
    }
  }

  #tell(change: Partial<Found>): void {
    this.#found = { ...this.#found, ...change };
    this.#onChange(this.#found);
  }
}
