import { parseJson } from '@hindsight/history';
import { findTooDeep } from '../json-text/find-too-deep.ts';
import { pathAt } from '../json-text/path-at.ts';
import { invalidRequest } from '../use-cases/invalid-request.ts';

const levelsAllowed = 200;

/** A body as a value. What stands deeper than anyone could read or Postgres could hold is refused. */
export function parseJsonBody(text: string): unknown {
  const tooDeep = findTooDeep(text, levelsAllowed);
  if (tooDeep >= 0) {
    const reason = `is nested deeper than ${levelsAllowed} levels`;
    throw invalidRequest('body', pathAt(text, tooDeep), reason);
  }
  try {
    return parseJson(text);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw invalidRequest('body', '', text === '' ? 'is empty' : `is not JSON: ${found}`);
  }
}
