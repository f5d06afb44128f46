import type { ExpectedVersion } from '@hindsight/event-store';

/** One stream’s share of an append. */
export type AttemptPart = {
  readonly streamId: string;
  readonly expectedVersion: ExpectedVersion;
  readonly eventIds: readonly string[];
};

/** What the store answered for one part. */
export type AnswerPart = {
  readonly fromVersion: number;
  readonly fromPosition: number;
  readonly recordedAt: string;
};

/** `unknown`: no answer came, so it may have been written or not, but never half. */
export type Outcome =
  | { readonly kind: 'acknowledged'; readonly answers: readonly AnswerPart[] }
  | { readonly kind: 'refused' }
  | { readonly kind: 'rolled_back' }
  | { readonly kind: 'unknown' };

/** One append as its writer knows it. */
export type Attempt = {
  readonly writer: string;
  readonly parts: readonly AttemptPart[];
  readonly outcome: Outcome;
};
