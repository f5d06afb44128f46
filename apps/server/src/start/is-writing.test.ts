import { expect, test } from 'vitest';
import { isWriting } from './is-writing.ts';

test('appends, commands and spans write, questions and all else do not', () => {
  expect(isWriting('POST', '/api/streams/note-1/events')).toBe(true);
  expect(isWriting('POST', '/api/streams/a%2Fb-1/events?x=1')).toBe(true);
  expect(isWriting('POST', '/api/aggregates/wallet/a/commands/fill')).toBe(true);
  expect(isWriting('POST', '/v1/traces')).toBe(true);
  expect(isWriting('GET', '/api/streams/note-1/events')).toBe(false);
  expect(isWriting('POST', '/api/streams/note-1/truth')).toBe(false);
  expect(isWriting('POST', '/api/categories/note/truth')).toBe(false);
  expect(isWriting('POST', '/api/drift')).toBe(false);
  expect(isWriting(undefined, undefined)).toBe(false);
});
