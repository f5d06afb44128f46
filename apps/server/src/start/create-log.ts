import pino, { type Logger } from 'pino';
import { describeError } from './describe-error.ts';

type Line = { level: number; time: number; msg?: string; err?: { message?: string } };

/** To standard error: lines for a person at a terminal, JSON for everything else. */
export function createLog(level: string): Logger {
  const options = { level, base: null, serializers: { err: describeError } };
  if (!process.stderr.isTTY) {
    const destination = pino.destination({ fd: 2, sync: true });
    // Nobody reads it any more: no reason to end.
    destination.on('error', () => undefined);
    return pino(options, destination);
  }
  return pino(options, { write: (line: string) => process.stderr.write(writeForPeople(line)) });
}

function writeForPeople(text: string): string {
  const { level, time, msg = '', err, ...rest }: Line = JSON.parse(text);
  const clock = new Date(time).toTimeString().slice(0, 8);
  const name = pino.levels.labels[level] ?? '';
  const cause = err?.message === undefined ? '' : `: ${err.message}`;
  const more = Object.entries(rest).map(([key, value]) => ` ${key}=${JSON.stringify(value)}`);
  return `${clock} ${level >= 40 ? `${name.toUpperCase()} ` : ''}${msg}${cause}${more.join('')}\n`;
}
