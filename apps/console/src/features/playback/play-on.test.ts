import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenMs, playOn, type Rhythm, stepMs } from './play-on.ts';

const even: Rhythm = { speed: 1, isRealTiming: false, timeOf: () => undefined };
const times = [0, 0, 100, 100, 3_600_000, 3_600_050];
const real: Rhythm = { speed: 1, isRealTiming: true, timeOf: (version) => times[version] };
const whole = { rhythm: even, first: 0, last: 5, isLooping: false, isThere: () => true };

test('events come in an even rhythm, faster with the speed', () => {
  expect(stepMs(1, even)).toBe(evenMs);
  expect(stepMs(1, { ...even, speed: 16 })).toBe(evenMs / 16);
  expect(stepMs(1, { ...even, speed: 0.5 })).toBe(evenMs * 2);
});

test('in real timing they come as they came, long pauses shortened', () => {
  expect(stepMs(1, real)).toBe(100);
  expect(stepMs(2, real)).toBe(0);
  expect(stepMs(3, real)).toBe(2_000);
  expect(stepMs(3, { ...real, speed: 4 })).toBe(500);
  expect(stepMs(5, real)).toBe(evenMs);
});

test('playing moves on by what has passed and keeps the rest', () => {
  expect(playOn({ version: 0, waitedMs: 0 }, 100, whole)).toEqual({
    version: 0,
    waitedMs: 100,
    hasEnded: false,
  });
  expect(playOn({ version: 0, waitedMs: 100 }, 2 * evenMs, whole)).toEqual({
    version: 2,
    waitedMs: 100,
    hasEnded: false,
  });
});

test('it ends at the last version', () => {
  expect(playOn({ version: 4, waitedMs: 0 }, 10_000, whole)).toEqual({
    version: 5,
    waitedMs: 0,
    hasEnded: true,
  });
});

test('a loop begins again, and a cursor outside of it comes in', () => {
  const loop = { ...whole, first: 2, last: 4, isLooping: true };
  expect(playOn({ version: 4, waitedMs: 0 }, evenMs, loop).version).toBe(2);
  expect(playOn({ version: 0, waitedMs: 0 }, evenMs, loop).version).toBe(2);
});

test('what is not there yet is waited for', () => {
  const cold = { ...whole, isThere: (version: number) => version <= 2 };
  expect(playOn({ version: 1, waitedMs: 0 }, 10 * evenMs, cold)).toEqual({
    version: 3,
    waitedMs: 0,
    hasEnded: false,
  });
});

test('time cut into any pieces leads to the same place', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 60 }), (pieces) => {
      const long = { ...whole, last: 1_000 };
      let played = { version: 0, waitedMs: 0 };
      for (const piece of pieces) played = playOn(played, piece, long);
      const passed = pieces.reduce((sum, piece) => sum + piece, 0);
      expect(played).toMatchObject({
        version: Math.floor(passed / evenMs),
        waitedMs: passed % evenMs,
      });
    }),
  );
});
