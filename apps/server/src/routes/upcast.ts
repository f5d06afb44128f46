import { apiRoutes } from '@hindsight/contract';
import { serveRoute } from '../http/serve-route.ts';
import { readUpcast } from '../use-cases/read-upcast.ts';
import type { Room } from './room.ts';

export function serveUpcast({ serving, backing }: Room): void {
  serveRoute(serving, apiRoutes.readUpcast, async ({ params, query }) => {
    const { event, upcast } = await readUpcast(backing, { ...params, ...query });
    const { schemaVersion, data, ran, problem } = upcast;
    const { streamId, version, type } = event;
    const place = JSON.stringify({ streamId, version, type }).slice(1, -1);
    const stored = `{"schemaVersion":${event.schemaVersion},"data":${event.data}}`;
    const rest = JSON.stringify({ current: { schemaVersion, data }, ran, problem }).slice(1, -1);
    return { status: 200, body: `{${place},"stored":${stored},${rest}}` };
  });
}
