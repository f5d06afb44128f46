import { expect, test } from 'vitest';
import { findMark } from './find-mark.ts';

const snapshots = [
  { version: 100, share: 0.1 },
  { version: 200, share: 0.2 },
];
const bookmarks = [{ version: 199, share: 0.199 }];

test('the nearest mark within reach is meant', () => {
  expect(findMark({ snapshots, bookmarks }, 0.11, 0.02)?.version).toBe(100);
  expect(findMark({ snapshots, bookmarks }, 0.198, 0.02)?.version).toBe(199);
  expect(findMark({ snapshots, bookmarks }, 0.15, 0.02)).toBeUndefined();
});
