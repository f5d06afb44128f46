import type { Drift, DriftKind } from './drift.ts';

type Found = {
  readonly what: DriftKind;
  readonly version: number;
  readonly path: string;
  readonly expected: unknown;
  readonly found: unknown;
  readonly lastAgreed: number;
};

const longestText = 200;

/** Keeps the first drift of each kind. */
export class DriftLog {
  readonly #first = new Map<DriftKind, Drift>();

  has(what: DriftKind): boolean {
    return this.#first.has(what);
  }

  note(drift: Found): void {
    const known = this.#first.get(drift.what);
    if (known && known.version <= drift.version) return;
    const expected = describeValue(drift.expected);
    this.#first.set(drift.what, { ...drift, expected, found: describeValue(drift.found) });
  }

  list(): readonly Drift[] {
    return [...this.#first.values()].sort((one, other) => one.version - other.version);
  }
}

function describeValue(value: unknown): string | null {
  if (value === undefined) return null;
  const text = writeValue(value);
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;
}

function writeValue(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return typeof value;
  }
}
