import { describe, expect, it } from 'vitest';
import { given } from './given.ts';
import { counter } from './testing/counter.ts';

const two = { type: 'Counted', data: { by: 2, note: '', tags: {} } } as const;

describe('given, when, then', () => {
  it('holds when the events are the expected ones', () => {
    given(counter, [two])
      .when('count', { by: 3 })
      .then([{ type: 'Counted', data: { by: 3, note: '', tags: {} } }])
      .thenState({ count: 5 });
  });

  it('holds when the refusal is the expected one', () => {
    given(counter, [two]).when('count', { by: -3 }).thenRefused('below_zero', { count: 2 });
  });

  it('takes events in an older schema version', () => {
    given(counter, [{ type: 'Counted', schemaVersion: 1, data: { one: true } }, two]).thenState({
      count: 3,
    });
  });

  it('holds when a command does nothing', () => {
    given(counter, [two]).when('rest', {}).then([]).thenState({ count: 2 });
  });

  it('holds when the input is wrong at the expected paths', () => {
    given(counter, []).when('count', { by: 0.5 }).thenInvalid('/by');
  });

  it.each([
    [
      'other events',
      () => given(counter, []).when('count', { by: 1 }).then([two]),
      '/events/0/data/by: expected 2, got 1',
    ],
    [
      'no events',
      () => given(counter, []).when('count', { by: 1 }).then([]),
      '/events/0: expected nothing',
    ],
    ['a refusal', () => given(counter, []).when('count', { by: -1 }).then([two]), '/refusal'],
    [
      'no refusal',
      () => given(counter, []).when('count', { by: 1 }).thenRefused('below_zero'),
      '/refusal',
    ],
    [
      'another refusal',
      () => given(counter, []).when('count', { by: -1 }).thenRefused('no'),
      'expected "no", got "below_zero"',
    ],
    [
      'other numbers',
      () => given(counter, []).when('count', { by: -1 }).thenRefused('below_zero', { count: 1 }),
      '/refusal/fields/count: expected 1, got 0',
    ],
    [
      'another state',
      () => given(counter, [two]).thenState({ count: 1 }),
      '/count: expected 1, got 2',
    ],
    [
      'another state after',
      () =>
        given(counter, [two])
          .when('rest', {})
          .thenState({ notes: ['a'] }),
      '/notes/0: expected "a", got nothing',
    ],
    [
      'valid input',
      () => given(counter, []).when('count', { by: 1 }).thenInvalid('/by'),
      'expected ["/by"]',
    ],
    [
      'a past that breaks the schema',
      () => given(counter, [{ type: 'Counted', schemaVersion: 2, data: { by: 0.5 } }]),
      'event 1 /data/by',
    ],
    [
      'a past that cannot be folded',
      () => given(counter, [two, { type: 'Noted', data: { note: 1 } }]),
      'event 2: note is not text',
    ],
  ])('fails on %s and says where', (_name, scenario, message) => {
    expect(scenario).toThrow(message);
    expect(scenario).toThrow(expect.objectContaining({ name: 'AssertionError' }));
  });
});
