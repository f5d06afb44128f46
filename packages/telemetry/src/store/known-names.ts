/** What this process has written already, so as not to write it again. Forgets all when too many. */
export class KnownNames {
  readonly #most: number;
  #names = new Set<string>();

  constructor(most: number) {
    this.#most = most;
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  add(names: Iterable<string>): void {
    if (this.#names.size > this.#most) this.#names.clear();
    for (const name of names) this.#names.add(name);
  }
}
