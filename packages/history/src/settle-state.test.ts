import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleState } from './settle-state.ts';

describe('settling a state', () => {
  it('accepts every JSON value, hostile keys included', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(settleState(value)).toBeNull();
      }),
    );
    const hostile = JSON.parse('{"__proto__":{"toString":1,"":[{"constructor":null}]}}');
    expect(settleState(hostile)).toBeNull();
    expect(Object.isFrozen(Object.getOwnPropertyDescriptor(hostile, '__proto__')?.value)).toBe(
      true,
    );
    expect(Object.isFrozen(Object.prototype)).toBe(false);
  });

  it('looks at no member that all objects were given', () => {
    Object.defineProperty(Object.prototype, 'given', {
      value: undefined,
      writable: true,
      enumerable: true,
      configurable: true,
    });
    try {
      expect(settleState({ own: 1, inner: [{ own: 2 }] })).toBeNull();
    } finally {
      Reflect.deleteProperty(Object.prototype, 'given');
    }
  });

  it.each([
    ['undefined', undefined, ''],
    ['a missing member', { a: undefined }, '/a'],
    ['a hole in a list', new Array(1), '/0'],
    ['a number that is none', { a: [Number.NaN] }, '/a/0'],
    ['an infinite number', Number.POSITIVE_INFINITY, ''],
    ['a bigint', { a: 1n }, '/a'],
    ['a function', { a: () => 1 }, '/a'],
    ['a date', { 'a/b': { '~': new Date() } }, '/a~1b/~0'],
    ['a map', new Map(), ''],
    ['a frozen object with a set inside', Object.freeze({ a: Object.freeze([new Set()]) }), '/a/0'],
    ['an instance', { a: new (class Money {})() }, '/a'],
    ['an object with a prototype', Object.create({ inherited: 1 }), ''],
  ])('names %s by its path', (_name, value, path) => {
    expect(settleState(value)).toMatchObject({ path });
  });

  it('ends in a circle and in a very deep state', () => {
    const circle: unknown[] = [];
    circle.push({ circle });
    expect(settleState(circle)?.reason).toContain('nested deeper');
    expect(settleState(JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`))).not.toBeNull();
    expect(settleState(JSON.parse(`${'['.repeat(900)}${']'.repeat(900)}`))).toBeNull();
  });

  it('freezes every part', () => {
    const state = { lines: [{ quantity: 1 }] };
    settleState(state);
    expect(Object.isFrozen(state.lines[0])).toBe(true);
    expect(Object.isFrozen(state.lines)).toBe(true);
    expect(Object.isFrozen(state)).toBe(true);
  });

  it('looks only at the new parts of a state that shares the rest', () => {
    const { watched, looks } = watch({ a: 1 });
    const first = { shared: { items: [watched] }, n: 1 };
    settleState(first);
    const looksAtFirst = looks();
    expect(looksAtFirst).toBeGreaterThan(0);
    const second = { ...first, n: 2 };
    settleState(second, first);
    settleState({ ...second, shared: { items: [...second.shared.items, 3] } }, second);
    expect(looks()).toBe(looksAtFirst);
  });

  it('looks once more at a part that has moved, and then never again', () => {
    const { watched, looks } = watch({ a: 1 });
    const first = { items: [watched] };
    settleState(first);
    const second = { items: [0, watched] };
    settleState(second, first);
    const looksAfterMove = looks();
    const third = { items: [0, 0, watched] };
    settleState(third, second);
    settleState({ elsewhere: watched }, third);
    expect(looks()).toBe(looksAfterMove);
  });

  it('does not take what a prototype holds for what the previous state held', () => {
    const inherited = { at: new Date() };
    const previous = { ['__proto__']: inherited };
    expect(settleState(JSON.parse('{"__proto__":{"a":1}}'), {})).toBeNull();
    expect(settleState({ part: inherited }, previous)).toMatchObject({ path: '/part/at' });
  });
});

function watch(target: object) {
  let looks = 0;
  const getPrototypeOf = () => {
    looks++;
    return Object.prototype;
  };
  return { watched: new Proxy(target, { getPrototypeOf }), looks: () => looks };
}
