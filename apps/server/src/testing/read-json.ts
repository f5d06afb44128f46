import type { Issue } from '@hindsight/contract';
import type { Json } from '@hindsight/history';

/** An answer as the tests look into it: what is not there is undefined. */
export type ReadAnswer = {
  readonly [name: string]: Json | undefined;
} & {
  readonly code: string;
  readonly issues: readonly Issue[];
  readonly items: readonly { readonly [name: string]: Json }[];
  readonly nextCursor: string | null;
};

/** Promises nothing: the tests themselves check what they read. */
export async function readJson(answer: Response): Promise<ReadAnswer> {
  return (await answer.json()) as ReadAnswer;
}
