import { spawn } from 'node:child_process';
import { once } from 'node:events';

const main = new URL('../../../../apps/server/src/main.ts', import.meta.url).pathname;

export type Server = {
  readonly url: string;
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>;
};

/** The server as people run it, on a database that is there already. */
export async function startServer(databaseUrl: string, port: string): Promise<Server> {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = {
    PATH,
    NODE_COMPILE_CACHE,
    DATABASE_URL: databaseUrl,
    HINDSIGHT_PORT: port,
    HINDSIGHT_DEMO: 'off',
    HINDSIGHT_LOG_LEVEL: 'fatal',
  };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const endWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const gone = once(child, 'exit').then(() => process.off('exit', endWithUs));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const [, found] = /Hindsight is ready at (http:\S+)/.exec(text) ?? [];
      if (found) resolve(found);
    });
    void gone.then(() => reject(new Error('the server ended before it was ready')));
  });
  return {
    url,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
