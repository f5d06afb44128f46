import { execFile, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { migrate } from '@hindsight/event-store';

// A primary and its streaming replica. The embedded Postgres has no pg_basebackup, and a replica
// must be of its primary’s version: both are Debian’s.

const run = promisify(execFile);
const ROOM = '/usr/lib/postgresql';

/** The folder of the newest of Debian’s Postgres that can make a replica. */
export function findDebianPostgres(): string | null {
  if (!existsSync(ROOM)) return null;
  const versions = readdirSync(ROOM).sort((a, b) => Number(b) - Number(a));
  const folders = versions.map((version) => join(ROOM, version, 'bin'));
  return folders.find((bin) => existsSync(join(bin, 'pg_basebackup'))) ?? null;
}

export type DebianPair = {
  readonly primaryUrl: string;
  readonly replicaUrl: string;
  stop(): Promise<void>;
};

export async function startDebianPair(bin: string): Promise<DebianPair> {
  const owner = findOwner();
  const folder = mkdtempSync(join(tmpdir(), 'hindsight-replica-'));
  chmodSync(folder, 0o755);
  const [primary, replica] = [
    makeFolder(folder, 'primary', owner),
    makeFolder(folder, 'replica', owner),
  ];
  const call = (program: string, args: readonly string[]) =>
    run(join(bin, program), [...args], { ...owner, cwd: '/' });
  const start = (data: string, port: number) => {
    const settings = `-p ${port} -h 127.0.0.1 -k '' -c max_connections=200 -c fsync=off`;
    return call('pg_ctl', ['-D', data, '-l', join(data, 'log'), '-w', '-o', settings, 'start']);
  };
  const [primaryPort, replicaPort] = [await findFreePort(), await findFreePort()];
  const urlOf = (port: number) => `postgres://postgres@127.0.0.1:${port}/postgres`;
  await call('initdb', [
    '-D',
    primary,
    '-U',
    'postgres',
    '-A',
    'trust',
    '--locale=C',
    '-E',
    'UTF8',
  ]);
  await start(primary, primaryPort);
  await call('psql', [urlOf(primaryPort), '-c', 'create database hindsight']);
  const primaryUrl = urlOf(primaryPort).replace(/postgres$/, 'hindsight');
  await migrate(primaryUrl);
  await call('pg_basebackup', ['-D', replica, '-d', urlOf(primaryPort), '-R', '-c', 'fast']);
  await start(replica, replicaPort);
  return {
    primaryUrl,
    replicaUrl: urlOf(replicaPort).replace(/postgres$/, 'hindsight'),
    async stop() {
      for (const data of [replica, primary])
        await call('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']).catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Owner = { readonly uid?: number; readonly gid?: number };

/** Postgres does not run as root: root lends it another user. */
function findOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  const ask = (flag: string) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: ask('-u') || 65_534, gid: ask('-g') || 65_534 };
}

function makeFolder(root: string, name: string, { uid, gid }: Owner): string {
  const folder = join(root, name);
  mkdirSync(folder, { mode: 0o700 });
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  return folder;
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
