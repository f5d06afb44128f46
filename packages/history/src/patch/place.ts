import { escapePointer } from './escape-pointer.ts';

/** Where a part stands, as a pointer into each of two states. They differ where items shifted. */
export class Place {
  readonly before: string;
  readonly after: string;
  /** Undefined below items, whose places are as many as there are items. */
  readonly #members: Map<string, Place> | undefined;

  constructor(before: string, after: string, isKept = false) {
    this.before = before;
    this.after = after;
    this.#members = isKept ? new Map() : undefined;
  }

  member(key: string): Place {
    const known = this.#members?.get(key);
    if (known !== undefined) return known;
    const step = escapePointer(key);
    const isKept = kept < mostKept && this.after.length + step.length < longestKept;
    if (!isKept || this.#members === undefined) return this.#below(step, step, false);
    const place = this.#below(step, step, true);
    this.#members.set(key, place);
    kept += 1;
    return place;
  }

  item(from: number, to: number): Place {
    return this.#below(String(from), String(to), false);
  }

  #below(before: string, after: string, isKept: boolean): Place {
    const path = `${this.after}/${after}`;
    const isShifted = before !== after || this.before !== this.after;
    return new Place(isShifted ? `${this.before}/${before}` : path, path, isKept);
  }
}

// Events set the same few members over and over: their pointers are written once.
const mostKept = 4_096;
const longestKept = 256;
let kept = 0;

export const wholeState = new Place('', '', true);
