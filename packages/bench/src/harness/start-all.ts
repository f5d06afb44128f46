import type { BenchContext } from './bench-context.ts';
import { peers } from './impl.ts';
import type { Worker } from './start-worker.ts';

const names = ['hindsight', ...peers] as const;

export type Workers = Readonly<Record<(typeof names)[number] | 'copy', Worker>>;

/** A process for each implementation, its tables made. */
export async function startAll(context: BenchContext, url: string): Promise<Workers> {
  const workers: Workers = {
    hindsight: context.start('hindsight', url),
    emmett: context.start('emmett', url),
    'message-db': context.start('message-db', url),
    castore: context.start('castore', url),
    reference: context.start('reference', url),
    copy: context.start('copy', url),
  };
  await Promise.all(names.map((name) => workers[name].run('install', null)));
  return workers;
}
