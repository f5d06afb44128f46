import { expect, test } from 'vitest';
import { makeBenchEvent } from './make-bench-event.ts';
import { toCopyLine } from './to-copy-line.ts';

test('no event of the bench needs escaping in COPY’s text format', () => {
  for (let version = 0; version < 10; version++) {
    const line = toCopyLine({ streamId: 'account-1', version, event: makeBenchEvent(version) });
    expect(line.split('\t')).toHaveLength(5);
    expect(line).not.toContain('\\');
    expect(line.indexOf('\n')).toBe(line.length - 1);
  }
});

test('an event has about 200 bytes of data and 120 of metadata', () => {
  const { data, metadata } = makeBenchEvent(7, 123_456);
  expect(JSON.stringify(data).length).toBeGreaterThan(180);
  expect(JSON.stringify(data).length).toBeLessThan(220);
  expect(JSON.stringify(metadata).length).toBeGreaterThan(100);
  expect(JSON.stringify(metadata).length).toBeLessThan(140);
});
