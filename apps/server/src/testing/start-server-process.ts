import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export type ServerProcess = {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** The URL of its one line, when it is ready; fails when it ends before. */
  readonly ready: () => Promise<string>;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | string>;
};

const main = new URL('../main.ts', import.meta.url).pathname;

/** The server as people start it, in a process of its own. */
export function startServerProcess(env: Readonly<Record<string, string>>): ServerProcess {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const child = spawn(process.execPath, [main], {
    env: { PATH, NODE_COMPILE_CACHE, HINDSIGHT_PORT: '0', HINDSIGHT_DEMO: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(child, 'close').then(([code, signal]) => code ?? signal);
  return {
    child,
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    ready: async () => {
      let isOver = false;
      void ended.then(() => {
        isOver = true;
      });
      for (;;) {
        const url = /^Hindsight is ready at (http:\S+)\n$/.exec(stdout)?.[1];
        if (url) return url;
        if (isOver) throw new Error(`ended before it was ready: ${stdout}${stderr}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}
