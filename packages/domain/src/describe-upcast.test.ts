import { expect, it } from 'vitest';
import { z } from 'zod';
import { defineAggregate } from './define-aggregate.ts';

const anything = z.looseObject({});

function upcastWith(upcasters: { 1: (data: object) => object; 2: (data: object) => object }) {
  return defineAggregate({
    name: 'price',
    version: 1,
    snapshotEvery: 10,
    initial: {},
    events: { Priced: { 1: anything, 2: anything, 3: anything } },
    upcasters: { Priced: upcasters as never },
    evolve: { Priced: (state) => state },
    commands: {},
  });
}

const breakIt = (): never => {
  throw new Error('no');
};

it('shows the data as it was before an upcaster that writes to it and then fails', () => {
  const stored = { cents: 1 };
  const price = upcastWith({
    1: (data) => Object.assign(data, { two: true }),
    2: (data) => breakIt.call(Object.assign(data, { three: true })),
  });
  expect(price.upcast('Priced', 1, stored)).toEqual({
    schemaVersion: 2,
    data: { cents: 1, two: true },
    ran: ['Priced 1 → 2'],
    problem: { code: 'upcast_threw', message: 'Priced 2 → 3: no' },
  });
  expect(stored).toEqual({ cents: 1 });
});

it('keeps members of any name', () => {
  const stored = JSON.parse('{"__proto__":{"x":1},"":2}');
  const price = upcastWith({ 1: (data) => data, 2: (data) => data });
  expect(JSON.stringify(price.upcast('Priced', 1, stored).data)).toBe('{"__proto__":{"x":1},"":2}');
});

it.each([
  ['a date', () => ({ at: new Date(0) }), '/at', { at: '1970-01-01T00:00:00.000Z' }],
  ['a large integer', () => ({ cents: 1n }), '/cents', null],
  ['nothing', () => undefined, 'undefined', null],
])('says that %s is not JSON', (_name, make, where, shown) => {
  const price = upcastWith({ 1: (data) => data, 2: make as never });
  const upcast = price.upcast('Priced', 1, {});
  expect(upcast).toMatchObject({ schemaVersion: 3, data: shown, problem: { code: 'not_json' } });
  expect(upcast.problem?.message).toContain(where);
});

it('tells what an upcaster made of a state that throws when it is looked at', () => {
  const trap = () => new Proxy({}, { ownKeys: breakIt });
  const price = upcastWith({ 1: (data) => data, 2: trap });
  expect(price.upcast('Priced', 1, {}).problem).toMatchObject({ code: 'upcast_threw' });
});
