import { expect, test } from 'vitest';
import { previewPart } from './preview-part.ts';

test('an object is told by its first members', () => {
  expect(previewPart({ id: 1, name: 'Ada', tags: ['x'], open: true })).toBe(
    'id: 1, name: "Ada", tags: [1 item], open: true',
  );
  expect(previewPart({ a: 1, b: 2, c: 3, d: 4, e: 5 })).toBe('a: 1, b: 2, c: 3, d: 4, …');
  expect(previewPart({})).toBe('');
  expect(previewPart([1, 2])).toBe('');
  expect(previewPart(JSON.parse('{"__proto__":1}'))).toBe('__proto__: 1');
});
