import { expect, test } from 'vitest';
import { traceAddress } from './trace-address.ts';

test('a trace kept elsewhere has its address there', () => {
  expect(traceAddress('https://jaeger.test/trace/{traceId}?uiFind={spanId}', 'ab', 'cd')).toBe(
    'https://jaeger.test/trace/ab?uiFind=cd',
  );
  expect(traceAddress('http://tempo/{traceId}/{traceId}#{spanId}', 'ab', undefined)).toBe(
    'http://tempo/ab/ab#',
  );
});

test('what is no page to open is not opened', () => {
  expect(traceAddress('javascript:alert("{traceId}")', 'ab', 'cd')).toBeUndefined();
  expect(traceAddress('jaeger/{traceId}', 'ab', 'cd')).toBeUndefined();
});
