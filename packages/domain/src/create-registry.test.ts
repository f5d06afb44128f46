import { describe, expect, it } from 'vitest';
import { createRegistry } from './create-registry.ts';
import { counter } from './testing/counter.ts';

describe('a registry', () => {
  const registry = createRegistry([counter]);

  it('finds an aggregate by its category', () => {
    expect(registry.get('counter')).toBe(counter);
    expect(registry.list()).toEqual([counter]);
  });

  it.each(['', 'toString', '__proto__', 'Counter'])('does not know %j', (category) => {
    expect(registry.get(category)).toBeUndefined();
  });

  it('takes each category once', () => {
    expect(() => createRegistry([counter, counter])).toThrow('counter is registered twice');
  });
});
