import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveUuid } from '../use-cases/derive-uuid.ts';
import { createUuidV7 } from './create-uuid-v7.ts';
import { parseQuery } from './parse-query.ts';
import { parseTraceparent } from './parse-traceparent.ts';
import { createPathReader } from './path-reader.ts';

describe('traceparent', () => {
  const [traceId, spanId] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7'];

  test('gives trace and span, in later versions of the standard too', () => {
    for (const text of [`00-${traceId}-${spanId}-01`, `cc-${traceId}-${spanId}-00-more`]) {
      expect(parseTraceparent(text)).toEqual({ traceId, spanId });
    }
  });

  test.each([
    undefined,
    '',
    `ff-${traceId}-${spanId}-01`,
    `00-${'0'.repeat(32)}-${spanId}-01`,
    `00-${traceId}-${'0'.repeat(16)}-01`,
    `00-${traceId.toUpperCase()}-${spanId}-01`,
    `00-${traceId}-${spanId}`,
  ])('%s is passed over', (text) => {
    expect(parseTraceparent(text)).toBeUndefined();
  });
});

describe('ids', () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

  test('made from a key are the same again, and differ by key and place', () => {
    expect(deriveUuid('a', '1')).toBe(deriveUuid('a', '1'));
    const ids = [deriveUuid('a', '1'), deriveUuid('a', '2'), deriveUuid('a1'), deriveUuid('a,1')];
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(uuid.exec(id)?.[1]).toBe('8');
  });

  test('made later sort later', () => {
    const ids = [0, 1, 1e12, 1.8e12].map((now) => createUuidV7(now));
    expect(ids).toEqual(ids.toSorted());
    for (const id of ids) expect(uuid.exec(id)?.[1]).toBe('7');
  });
});

describe('what stands in a URL', () => {
  const text = fc.string({ unit: 'binary' }).filter((value) => value.isWellFormed());

  test('a query gives back what was encoded', () => {
    fc.assert(
      fc.property(fc.dictionary(text, text), (values) => {
        const query = new URLSearchParams(values);
        expect({ ...parseQuery(`http://localhost/x?${query}#end`) }).toEqual({ ...values });
      }),
    );
  });

  test('a path gives back what was encoded, however it looks', () => {
    const read = createPathReader('/api/{one}/and/{two}');
    fc.assert(
      fc.property(text, text, (one, two) => {
        const url = `http://localhost/api/${encodeURIComponent(one)}/and/${encodeURIComponent(two)}?q=/`;
        expect(read(url)).toEqual({ one, two });
      }),
    );
  });
});
