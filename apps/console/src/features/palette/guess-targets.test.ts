import { expect, test } from 'vitest';
import { guessTargets } from './guess-targets.ts';

const id = '019a3b1e-7c54-7d1f-9f00-000000000001';

test('a number is a position, shown with what came before it', () => {
  expect(guessTargets('#712').map(({ go }) => go)).toEqual([
    { to: '/log', search: { before: 713 } },
  ]);
});

test('a UUID may be an event or a correlation', () => {
  expect(guessTargets(` ${id} `).map(({ name }) => name)).toEqual([
    `Event ${id}`,
    `Correlation ${id}`,
  ]);
});

test('a whole stream id leads to its stream before anything else', () => {
  expect(guessTargets(`account-${id}`).map(({ name }) => name)).toEqual([
    `Stream account-${id}`,
    `Correlation account-${id}`,
  ]);
});

test('words are a name, not a place', () => {
  expect(guessTargets('dark theme')).toEqual([]);
  expect(guessTargets('  ')).toEqual([]);
});

test('the id of a trace is found, alone or in a traceparent', () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  for (const text of [traceId, traceId.toUpperCase(), `00-${traceId}-00f067aa0ba902b7-01`]) {
    expect(guessTargets(text)[0]).toEqual({ name: `Trace ${traceId}`, go: { traceId } });
  }
  expect(guessTargets('0'.repeat(32)).map(({ name }) => name)).not.toContain('Trace');
});
