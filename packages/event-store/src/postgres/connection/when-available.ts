import { StoreError } from '../../errors.ts';
import { classifyFailure, storeUnavailable } from './classify-failure.ts';

/** Runs a read and tells a failing database as `store_unavailable`, never as an error of its own. */
export async function whenAvailable<Answer>(read: () => Promise<Answer>): Promise<Answer> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof StoreError || isAbort(error)) throw error;
    const failure = classifyFailure(error);
    throw failure === 'refused' || failure === 'fault' ? error : storeUnavailable(error);
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
