import type { BenchContext } from './bench-context.ts';
import { peers } from './impl.ts';
import type { Worker } from './start-worker.ts';

const names = ['hindsight', ...peers] as const;

export type Workers = Readonly<Record<(typeof names)[number] | 'copy', Worker>>;

/** A process for each implementation, its tables made. */
export async function startAll(start: BenchContext['start'], url: string): Promise<Workers> {
  const workers: Workers = {
    hindsight: start('hindsight', url),
    emmett: start('emmett', url),
    'message-db': start('message-db', url),
    castore: start('castore', url),
    reference: start('reference', url),
    copy: start('copy', url),
  };
  await Promise.all(names.map((name) => workers[name].run('install', null)));
  return workers;
}
