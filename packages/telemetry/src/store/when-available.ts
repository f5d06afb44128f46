import { classifyFailure } from '../postgres/connection/classify-failure.ts';
import { SpanStoreError, spanStoreUnavailable } from './span-store-error.ts';

/** Tells a failing database as `span_store_unavailable`, never as an error of its own. */
export async function whenAvailable<Answer>(read: () => Promise<Answer>): Promise<Answer> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SpanStoreError || classifyFailure(error) !== 'passing') throw error;
    throw spanStoreUnavailable(error instanceof Error ? error.message : String(error), error);
  }
}
