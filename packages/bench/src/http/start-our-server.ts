import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type OurServer = {
  readonly url: string;
  /** The most memory it has taken so far; not a number where the system does not say. */
  peakMemoryMb(): Promise<number>;
  stop(): Promise<void>;
};

const samples = fileURLToPath(new URL('./sample-config.ts', import.meta.url));
const entry = fileURLToPath(new URL('../../../../apps/server/src/main.ts', import.meta.url));

/**
 * The server as it is shipped, in its own process on the bench’s database. Without the worker role:
 * it would index what all other cases append while they, and the peers, are measured.
 */
export async function startOurServer(
  connectionString: string,
  aggregates: 'none' | 'samples' = 'none',
  more: Readonly<Record<string, string>> = {},
): Promise<OurServer> {
  const child = spawn(process.execPath, [entry], {
    env: {
      ...process.env,
      DATABASE_URL: connectionString,
      HINDSIGHT_PORT: '0',
      HINDSIGHT_DEMO: 'off',
      HINDSIGHT_ROLES: 'api',
      ...(aggregates === 'samples' && { HINDSIGHT_CONFIG: samples }),
      NODE_ENV: 'production',
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let complaint = '';
  child.stderr.on('data', (text) => {
    complaint = `${complaint}${text}`.slice(-2000);
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /Hindsight is ready at (\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    child.stdout.resume();
    return {
      url,
      peakMemoryMb: () => readPeakMemory(child.pid),
      async stop() {
        child.kill('SIGTERM');
        await exited;
      },
    };
  }
  throw new Error(`the server did not start: ${complaint}`);
}

async function readPeakMemory(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1]) / 1024;
}
