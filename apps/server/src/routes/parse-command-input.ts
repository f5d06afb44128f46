import { parseJsonBody } from '../http/parse-json-body.ts';
import { findLossyNumber } from '../json-text/find-lossy-number.ts';
import { findRepeatedKey } from '../json-text/find-repeated-key.ts';
import { pathAt } from '../json-text/path-at.ts';
import { invalidRequest } from '../use-cases/invalid-request.ts';

/** A command’s input: an object without repeated keys, every number the number that was sent. */
export function parseCommandInput(text: string): unknown {
  const input = parseJsonBody(text);
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw invalidRequest('body', '', 'must be an object');
  }
  const lossy = findLossyNumber(text);
  if (lossy >= 0) {
    throw invalidRequest('body', pathAt(text, lossy), 'is a number that cannot be kept exactly');
  }
  const repeated = findRepeatedKey(text);
  if (repeated >= 0) throw invalidRequest('body', pathAt(text, repeated), 'is given twice');
  return input;
}
