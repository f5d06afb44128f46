import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Tasks } from '../harness/tasks.ts';
import type { Peer } from '../peers/peer.ts';
import type { BenchEvent } from '../workload/bench-event.ts';

type AppendBody = { readonly expectedVersion: number; readonly events: readonly BenchEvent[] };

/** The append route in the shape our server has it; with no peer behind it, a route that does nothing. */
export function serveTasks(peer: Peer | null): Partial<Tasks> {
  const app = new Hono();
  app.post('/api/streams/:streamId/events', async (c) => {
    if (peer === null) return c.json({ toVersion: 0 }, 201);
    const streamId = c.req.param('streamId');
    const body = await c.req.json<AppendBody>();
    await peer.append(streamId, body.expectedVersion, body.events);
    return c.json({ streamId, toVersion: body.expectedVersion + body.events.length }, 201);
  });
  app.get('/api/streams/:streamId/state', (c) => c.json({}));
  return {
    serve: () =>
      new Promise((resolve) => {
        serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) =>
          resolve(`http://127.0.0.1:${port}`),
        );
      }),
  };
}
