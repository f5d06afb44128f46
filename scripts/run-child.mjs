import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** Ctrl-C reaches the whole group of a terminal by itself, and npm hands it on no other way. */
const hasOwnInterrupt = process.stdin.isTTY || process.env.npm_lifecycle_event !== undefined;

/** One request to stop may come twice: through npm, and because npm is gone. */
const sameRequestMs = 2000;

/** Runs a program to its end, hands signals on to it, each once, and answers its exit code. */
export function runChild(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    let toldAt = 0;
    const forward = (signal) => {
      if (signal === 'SIGINT' && hasOwnInterrupt) return;
      if (Date.now() - toldAt > sameRequestMs) child.kill(signal);
      toldAt = Date.now();
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** The same with its output collected, and shown on stderr when `show` is set. */
export async function collectChild(command, args, { show = false, ...options } = {}) {
  let output = '';
  const code = await new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const take = (chunk) => {
      output = (output + chunk).slice(-20_000);
      if (show) process.stderr.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', reject);
    child.once('close', (status, signal) => resolve(signal === null ? status : 1));
  });
  return { code, output };
}
