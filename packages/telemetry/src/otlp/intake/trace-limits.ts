/** What one request may bring. What is more is left out and counted, or its span refused. */
export type TraceLimits = {
  readonly spans: number;
  /** Values in all attributes together: this bounds the memory a request takes. */
  readonly values: number;
  /** For a span, its resource, and each of its events and links. */
  readonly attributes: number;
  readonly events: number;
  readonly links: number;
  /** In UTF-16 units; a longer key goes with its value. */
  readonly keyLength: number;
  /** In UTF-16 units, or bytes. */
  readonly valueLength: number;
  readonly nameLength: number;
  /** Of lists and maps inside one value. */
  readonly depth: number;
};

export const defaultTraceLimits: TraceLimits = {
  spans: 50_000,
  values: 1_000_000,
  attributes: 256,
  events: 1_000,
  links: 10_000,
  keyLength: 256,
  valueLength: 65_536,
  nameLength: 1_024,
  depth: 16,
};
