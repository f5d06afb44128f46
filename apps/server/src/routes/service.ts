import { readFileSync } from 'node:fs';
import { apiRoutes } from '@hindsight/contract';
import { answerJson } from '../http/answer.ts';
import { serveRoute } from '../http/serve-route.ts';
import { readHealth } from '../use-cases/read-health.ts';
import type { Room } from './room.ts';

export function serveService({ serving, backing, version, embedded }: Room): void {
  serveRoute(serving, apiRoutes.readHealth, async () => {
    const { databaseVersion, head, indexLag } = await readHealth(backing);
    return answerJson({
      status: 'ok',
      version,
      database: { version: databaseVersion, embedded },
      log: { position: head.position, lag: indexLag },
    });
  });

  const openApi = readFileSync(
    new URL(import.meta.resolve('@hindsight/contract/openapi.json')),
    'utf8',
  );
  serveRoute(serving, apiRoutes.readOpenApi, () => ({ status: 200, body: openApi }));
}
