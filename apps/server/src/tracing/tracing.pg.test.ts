import '@hindsight/telemetry/start';
import type { Span } from '@hindsight/telemetry';
import { runningTracing } from '@hindsight/telemetry/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';

const spans: Span[] = [];
let app: TestApp;

beforeAll(async () => {
  runningTracing()?.sendTo({ write: async (written) => void spans.push(...written) });
  app = await openTestApp();
});
afterAll(() => app.close());

test('x', async () => {
  const path = '/api/aggregates/wallet/ada/commands';
  const opened = await app.post(`${path}/open`, { owner: 'Ada' });
  console.log(opened.status, await opened.text(), opened.headers.get('traceresponse'));
  const opened2 = await app.post(`${path}/trickle`, { times: 12 });
  console.log(opened2.status, await opened2.text(), opened2.headers.get('traceresponse'));
  await runningTracing()?.flush();
  const draw = (parent: string | null, depth: number) => {
    for (const s of spans.filter((o) => o.parentSpanId === parent)) {
      console.log(
        ' '.repeat(depth) + s.name,
        s.service,
        Number(s.endNs - s.startNs) / 1e6,
        s.attributes
          .filter(([k]) => !k.includes('query.text'))
          .map(([k, v]) => `${k}=${String(v)}`)
          .join(' '),
      );
      draw(s.spanId, depth + 2);
    }
  };
  draw(null, 0);
  expect(1).toBe(1);
});
