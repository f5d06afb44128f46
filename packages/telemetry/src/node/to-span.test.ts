import { resourceFromAttributes } from '@opentelemetry/resources';
import { type ReadableSpan, TracerProvider } from '@opentelemetry/sdk-trace';
import { expect, test } from 'vitest';
import { toSpan } from './to-span.ts';

test('spans of one SDK share their resource', () => {
  const ended: ReadableSpan[] = [];
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'hindsight', 'process.pid': 7 }),
    spanProcessors: [
      {
        onStart: () => undefined,
        onEnd: (span) => ended.push(span),
        forceFlush: async () => undefined,
        shutdown: async () => undefined,
      },
    ],
  });
  const tracer = provider.getTracer('test');
  for (const name of ['one', 'two']) tracer.startSpan(name).end();
  const [one, two] = ended.map(toSpan);
  expect(one?.resource).toContainEqual(['service.name', 'hindsight']);
  expect(two?.resource).toBe(one?.resource);
});
