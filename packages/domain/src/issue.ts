/** One thing wrong with a value: where, as a JSON Pointer, and why. */
export type Issue = { readonly path: string; readonly reason: string };

export type Issues = { readonly ok: false; readonly issues: readonly Issue[] };
