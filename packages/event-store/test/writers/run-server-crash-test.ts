import { setTimeout as sleep } from 'node:timers/promises';
import type { ExpectedVersion } from '@hindsight/event-store';
import type { LocalPostgres } from '@hindsight/local-postgres';
import type { Attempt } from '../check/attempt.ts';
import { checkLog } from '../check/check-log.ts';
import { readTable } from '../check/read-table.ts';
import type { Violation } from '../check/violation.ts';
import { startServer } from '../processes/start-server.ts';
import { insistOverHttp, type Safety } from './insist-over-http.ts';
import { createRandom, type Random } from './random.ts';

export type ServerCrashTest = {
  readonly postgres: LocalPostgres;
  readonly seed: number;
  readonly rounds: number;
};

export type ServerCrashFindings = {
  readonly violations: readonly Violation[];
  readonly attempts: readonly Attempt[];
  readonly kills: number;
};

const WRITERS = 12;

/** Clients of the server at work; it or its database is killed; the log must hold what they were told. */
export async function runServerCrashTest(test: ServerCrashTest): Promise<ServerCrashFindings> {
  const { postgres, seed, rounds } = test;
  const random = createRandom(seed);
  let server = await startServer(postgres.url, '0');
  const { url } = server;
  const { port } = new URL(url);
  const attempts: Attempt[] = [];
  let violations: readonly Violation[] = [];
  let kills = 0;
  try {
    for (; kills < rounds && violations.length === 0; kills += 1) {
      const end = performance.now() + 500 + random.below(300);
      const writing = Promise.all(
        Array.from({ length: WRITERS }, (_, index) =>
          write(url, createRandom(random.below(2 ** 31) + index), end),
        ),
      );
      writing.catch(() => undefined); // told below
      await sleep(100 + random.below(400));
      // The server comes first and goes more often: it is what the other crash test has not got.
      if (kills % 3 < 2) {
        await server.kill();
        server = await startServer(postgres.url, port);
      } else await killPostgres(postgres);
      attempts.push(...(await writing).flat());
      const table = await readTable(postgres.url, { idFrom: 'token' });
      violations = checkLog({ attempts, table });
    }
    return { violations, attempts, kills };
  } finally {
    await server.kill();
  }
}

async function write(serverUrl: string, random: Random, end: number): Promise<readonly Attempt[]> {
  const own: Attempt[] = [];
  const versions = new Map<string, number>();
  while (performance.now() < end) {
    const streamId = `note-${random.below(20)}`;
    const expectedVersion: ExpectedVersion = random.chance(0.4)
      ? (versions.get(streamId) ?? 'none')
      : 'any';
    const count = random.chance(0.2) ? 1 + random.below(5) : 1;
    const wish = { streamId, expectedVersion, count };
    const safety = random.pick<Safety>(['ids', 'key', 'both']);
    const attempt = await insistOverHttp({ serverUrl, writer: 'client', wish, safety });
    own.push(attempt);
    const [answer] = attempt.outcome.kind === 'acknowledged' ? attempt.outcome.answers : [];
    if (answer) versions.set(streamId, answer.fromVersion + count - 1);
  }
  return own;
}

async function killPostgres(postgres: LocalPostgres): Promise<void> {
  const pid = postgres.pid();
  process.kill(pid, 'SIGKILL');
  while (postgres.pid() === pid) await sleep(10);
}
