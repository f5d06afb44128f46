import { type Json, parseJson, type Verdict } from '@hindsight/history';
import { describe, expect, test } from 'vitest';
import { wallet } from '../testing/wallet.ts';
import { UseCaseError } from '../use-cases/use-case-error.ts';
import { compileRule, type RuleEvent } from './compile-rule.ts';

const state = {
  n: 5,
  half: 1.5,
  name: 'abc',
  list: [1, 2, 3],
  lines: [{ sku: 'a', quantity: 2 }],
  map: { k: 1 },
  nothing: null,
  odd: { constructor: 7, more: { a: 1 } },
};

const event: RuleEvent = {
  version: 42,
  type: 'Filled',
  schemaVersion: 1,
  data: { cents: 500 },
  metadata: { command: 'fill' },
  recordedAt: '2026-03-03T14:02:11.204117Z',
  occurredAt: null,
};

function ask(where: string, moment: { state?: Json; previous?: Json } = {}): Verdict {
  return compileRule(where).bind(wallet)({ state, previous: { n: 4 }, event, ...moment });
}

describe('an expression', () => {
  test.each([
    'state.n == 5',
    'state.n == 5.0',
    '5 == state.n',
    'state.n < 6 && state.n <= 5 && !(state.n > 5)',
    'state.n + 1 == 6',
    'state.n - previous.n == 1',
    'state.n * 2 > 9',
    'state.n / 2 == 2.5',
    '1 + state.half == 2.5',
    'state.n % 2 == 1',
    '-state.n < 0',
    'state.n in [4, 5]',
    'state["n"] == 5',
    'state.map["k"] == 1',
    '"k" in state.map',
    'state.list[1] == 2',
    'size(state.list) == 3',
    'state.list.size() + 1 == 4',
    'state.list.exists(x, x > 2)',
    'state.list.all(x, x > 0)',
    'state.lines.exists(line, line.sku == "a" && line.quantity * 2 == 4)',
    'state.list.map(x, x * 2)[2] == 6',
    'state.list == [1, 2, 3]',
    'state.lines == [{"sku": "a", "quantity": 2}]',
    'state.name.startsWith("a") && state.name.endsWith("c") && state.name.contains("b")',
    'state.name + "d" == "abcd"',
    'state.n != "5"',
    'state.nothing == null',
    'has(state.n) && !has(state.other)',
    '!has(state.toString)',
    'state.odd.constructor == 7 && state.odd.more.a == 1 && "constructor" in state.odd',
    'has(state.odd.constructor) && state.odd.size() == 2',
    'has(state.other) ? state.other > 1 : true',
    'state.n == 5 || state.other > 1',
    'state.other > 1 || state.n == 5',
    'event.type == "Filled" && event.version == 42',
    'event.data.cents >= 500',
    'event.metadata.command == "fill"',
    'event["metadata"].command == "fill"',
    'event.occurredAt == null',
    'event.recordedAt.startsWith("2026-03")',
    'timestamp(event.recordedAt) > timestamp("2026-01-01T00:00:00Z")',
    'timestamp(event.recordedAt) - timestamp("2026-03-03T14:02:10Z") > duration("1s")',
    'timestamp(event.recordedAt).getHours() == 14',
    'state.n == 5 // as a person would say it',
  ])('%s holds', (where) => {
    expect(ask(where)).toBe(true);
  });

  test('sees any key a state may have as the key it is', () => {
    const odd = parseJson('{"__proto__":1,"toString":2,"hasOwnProperty":3,"a b":4,"":5,"ключ":6}');
    for (const where of [
      'state["__proto__"] == 1 && has(state.__proto__)',
      'state.toString == 2 && state.hasOwnProperty == 3',
      'state["a b"] == 4 && state[""] == 5 && state["ключ"] == 6',
      'size(state) == 6 && "__proto__" in state',
      'state.exists(key, key == "__proto__")',
    ]) {
      expect([where, ask(where, { state: odd })]).toEqual([where, true]);
    }
    expect(ask('has(state.__proto__)')).toBe(false);
  });

  test('of a missing key, of another type, or without an answer cannot be told', () => {
    expect(ask('state.other == 5')).toEqual({ unknown: 'No such key: other' });
    expect(ask('state.toString == 5')).toEqual({ unknown: 'No such key: toString' });
    expect(ask('state.n < "5"')).toMatchObject({ unknown: expect.stringContaining('overload') });
    expect(ask('state.n')).toEqual({ unknown: 'It is a number, neither true nor false.' });
    expect(ask('state.n > 1', { state: null })).toEqual({ unknown: 'No such key: n' });
    expect(ask('state == null', { state: null })).toBe(true);
  });

  test.each([
    ['state.n ==', 1, 11, 'EOF'],
    ['state.n = 5', 1, 9, ''],
    ['(state.n', 1, 9, 'RPAREN'],
    ['stat.n == 5', 1, 1, 'Unknown variable: stat'],
    ['state.n > 1 &&\n  size(1) > 0', 2, 3, 'no matching overload'],
    ['state.n > 1 && nothing(1)', 1, 16, 'nothing'],
    ['1 + 1', 1, 1, 'must be true or false'],
    ['"a" == 1 || 1 < "a"', 1, 1, 'overload'],
    ['state.name.matches("(a+)+$")', 1, 1, 'matches'],
    [`${'('.repeat(200)}true${')'.repeat(200)}`, 1, 51, ''],
  ])('%s is refused at line %d, column %d', (where, line, column, reason) => {
    const thrown = catchThrown(() => compileRule(where));
    expect(thrown).toBeInstanceOf(UseCaseError);
    expect(thrown).toMatchObject({ code: 'expression_invalid', fields: { line, column } });
    expect(String(thrown)).toContain(reason);
  });

  test('asks for the metadata only when it looks at it', () => {
    expect(compileRule('event.data.cents > state.n').readsMetadata).toBe(false);
    expect(compileRule('event.metadata.command == "fill"').readsMetadata).toBe(true);
    expect(compileRule('event["meta" + "data"] == 1').readsMetadata).toBe(true);
    expect(compileRule('state.list.exists(x, has(event.metadata))').readsMetadata).toBe(true);
  });
});

function catchThrown(work: () => unknown): unknown {
  try {
    work();
  } catch (thrown) {
    return thrown;
  }
  return null;
}

describe('a whole number', () => {
  test.each([
    ['9223372036854775808 > 0', 1],
    ['state.n < 99999999999999999999', 11],
    ['-9223372036854775809 < 0', 2],
    ['state.list.exists(x, x == -(9223372036854775808 + 1))', 29],
    ['0x8000000000000000 > 0', 1],
  ])('that 64 bits cannot hold is told with its place: %s', (where, column) => {
    expect(() => compileRule(where)).toThrow(
      expect.objectContaining({
        code: 'expression_invalid',
        fields: expect.objectContaining({ column }),
      }),
    );
  });

  test.each(['9223372036854775807 > 0', '-9223372036854775808 < 0', '18446744073709551615u > 0u'])(
    'that they can hold is asked: %s',
    (where) => {
      expect(ask(where)).toBe(true);
    },
  );

  test.each([
    '9223372036854775807 + 1 > 0',
    '-9223372036854775808 - 1 < 0',
    '9223372036854775807 * 2 > 0',
    '5 / 0 == 0',
    '5 % 0 == 0',
  ])('that a sum would not hold cannot be told: %s', (where) => {
    expect(ask(where)).toEqual({ unknown: expect.any(String) });
  });
});
