/** Where all that arrives is sent on to. */
export type ForwardTarget = {
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
};
