import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { BootError } from './boot-error.mjs';

/** Ctrl-C reaches the whole group of a terminal by itself, and npm hands it on no other way. */
const hasOwnInterrupt = process.stdin.isTTY || process.env.npm_lifecycle_event !== undefined;

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

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
    for (const signal of stopSignals) process.on(signal, forward);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const name of stopSignals) process.off(name, forward);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** The same with its output collected, and shown on stderr when `show` is set. Told to stop, both do. */
export async function collectChild(command, args, { show = false, ...options } = {}) {
  let output = '';
  let stoppedBy;
  const code = await new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const take = (chunk) => {
      output = (output + chunk).slice(-20_000);
      if (show) process.stderr.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const stop = (signal) => {
      stoppedBy = signal;
      child.kill(signal);
    };
    for (const signal of stopSignals) process.on(signal, stop);
    child.once('error', reject);
    child.once('close', (status, signal) => {
      for (const name of stopSignals) process.off(name, stop);
      resolve(signal === null ? status : 1);
    });
  });
  if (stoppedBy !== undefined) throw new BootError(`Stopped by ${stoppedBy}.`);
  return { code, output };
}
