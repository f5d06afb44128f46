import type { Json } from '@hindsight/history';

/** A rule of the domain said no. The code is literal; the fields carry the numbers. */
export type Refusal<Code extends string = string> = {
  readonly code: Code;
  readonly message: string;
  readonly fields: { readonly [name: string]: Json };
};

export type Refused = { readonly refusal: Refusal };

export function refuse(code: string, message: string, fields: Refusal['fields'] = {}): Refused {
  return { refusal: { code, message, fields } };
}
