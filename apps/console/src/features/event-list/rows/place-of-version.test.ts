import { expect, test } from 'vitest';
import { placeOfVersion } from './place-of-version.ts';

const matches = [90, 70, 20].map((version) => ({ version, type: 'Noted', actor: null }));

test('without a filter the newest is on top', () => {
  expect(placeOfVersion(10, 10, null)).toEqual({ place: 0, isThere: true });
  expect(placeOfVersion(0, 10, null)).toEqual({ place: 10, isThere: false });
});

test('among what was found, a version that was not stands before the next older one', () => {
  expect(placeOfVersion(70, 99, matches)).toEqual({ place: 1, isThere: true });
  expect(placeOfVersion(75, 99, matches)).toEqual({ place: 1, isThere: false });
  expect(placeOfVersion(99, 99, matches)).toEqual({ place: 0, isThere: false });
  expect(placeOfVersion(3, 99, matches)).toEqual({ place: 3, isThere: false });
  expect(placeOfVersion(3, 99, [])).toEqual({ place: 0, isThere: false });
});
