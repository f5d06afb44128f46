import { expect, test } from 'vitest';
import { parseBookmarks, renameBookmark, toggleBookmark } from './bookmarks.ts';

test('a bookmark is set and cleared, and they stand in order', () => {
  const some = toggleBookmark(toggleBookmark([], 41), 0);
  expect(some).toEqual([
    { version: 0, name: '' },
    { version: 41, name: '' },
  ]);
  expect(toggleBookmark(some, 41)).toEqual([{ version: 0, name: '' }]);
  expect(renameBookmark(some, 41, 'the refund')[1]).toEqual({ version: 41, name: 'the refund' });
});

test('what is kept is read as far as it is bookmarks', () => {
  expect(parseBookmarks(null)).toEqual([]);
  expect(parseBookmarks('{')).toEqual([]);
  expect(parseBookmarks('[{"version":1,"name":"a"},{"version":"2","name":""},null,7]')).toEqual([
    { version: 1, name: 'a' },
  ]);
});
