import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalPostgres } from '@hindsight/local-postgres';
import pg from 'pg';
import { checkLog } from '../check/check-log.ts';
import { readTable } from '../check/read-table.ts';
import type { Violation } from '../check/violation.ts';
import { type Child, startChild } from '../processes/start-child.ts';
import type { CrashWriteRequest } from './crash-write.child.ts';
import { type CrashNotice, createIntentLedger } from './intent-ledger.ts';
import { createRandom, type Random } from './random.ts';

export type Victim = 'postgres' | 'postgres twice' | 'connection' | 'writers';

export type CrashTest = {
  readonly postgres: LocalPostgres;
  readonly seed: number;
  readonly rounds: number;
  readonly victims: readonly [Victim, ...Victim[]];
};

export type CrashFindings = {
  readonly violations: readonly Violation[];
  readonly appends: number;
  readonly events: number;
  readonly kills: number;
};

type Writer = {
  readonly name: string;
  readonly timeoutMs: number;
  child: Child<CrashWriteRequest, number>;
};

/**
 * Writers at work; something is killed in the middle of it; when all have answers, the log is checked.
 * Each victim has its turn before any has another.
 */
export async function runCrashTest({
  postgres,
  seed,
  rounds,
  victims,
}: CrashTest): Promise<CrashFindings> {
  const { url } = postgres;
  const random = createRandom(seed);
  const ledger = createIntentLedger();
  const start = () =>
    startChild<CrashWriteRequest, number, CrashNotice>(
      new URL('./crash-write.child.ts', import.meta.url),
      {
        onNotice: (notice) => ledger.write(notice),
      },
    );
  // One gives up soon and is told `store_unavailable`; one waits until the database is back.
  const writers: Writer[] = [
    { name: 'hasty', timeoutMs: 150, child: start() },
    { name: 'patient', timeoutMs: 10_000, child: start() },
  ];
  const left: Victim[] = [];
  let kills = 0;
  let violations: readonly Violation[] = [];
  try {
    for (let round = 0; round < rounds && violations.length === 0; round += 1) {
      const durationMs = 500 + random.below(400);
      const working = writers.map(async (writer) => {
        const { name, timeoutMs } = writer;
        const unanswered = ledger.unanswered(name);
        const request = {
          url,
          name,
          timeoutMs,
          seed: random.below(2 ** 31),
          writers: 8,
          streams: 40,
          durationMs,
          unanswered,
        };
        await writer.child.ask(request).catch((error) => {
          if (writer.child.isAlive) throw error;
        });
        if (!writer.child.isAlive) writer.child = start();
      });
      for (const work of working) work.catch(() => undefined); // told below
      await sleep(random.below(durationMs));
      if (left.length === 0) left.push(...victims);
      const [victim = victims[0]] = left.splice(random.below(left.length), 1);
      kills += await killVictim(victim, { postgres, random, writers });
      await Promise.all(working);
      violations = checkLog({ attempts: ledger.attempts(), table: await readTable(url) });
    }
    return {
      violations,
      kills,
      appends: ledger.attempts().length,
      events: (await readTable(url)).length,
    };
  } finally {
    await Promise.all(writers.map((writer) => writer.child.kill()));
  }
}

type Scene = {
  readonly postgres: LocalPostgres;
  readonly random: Random;
  readonly writers: readonly Writer[];
};

async function killVictim(victim: Victim, { postgres, random, writers }: Scene): Promise<number> {
  if (victim === 'writers') {
    const [first, second] = writers;
    await Promise.all([first?.child.kill(), random.chance(0.3) ? second?.child.kill() : null]);
    return 1;
  }
  if (victim === 'connection') {
    process.kill(await findAppendConnection(postgres.url), 'SIGKILL');
    return 1;
  }
  await killPostgres(postgres);
  if (victim === 'postgres') return 1;
  await sleep(random.below(100));
  await killPostgres(postgres);
  return 2;
}

/** Returns when another Postgres runs in its place. */
async function killPostgres(postgres: LocalPostgres): Promise<void> {
  const pid = postgres.pid();
  process.kill(pid, 'SIGKILL');
  while (postgres.pid() === pid) await sleep(10);
}

/** Postgres takes the death of one of its processes as a crash of all. */
async function findAppendConnection(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query<{ pid: number }>(
        `select pid from pg_stat_activity where application_name like '% append' order by random() limit 1`,
      );
      if (rows[0]) return rows[0].pid;
      await sleep(10);
    }
  } finally {
    await client.end();
  }
}
