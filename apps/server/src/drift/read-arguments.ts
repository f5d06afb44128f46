import { parseArgs } from 'node:util';
import { StartError } from '../start/start-error.ts';

export type DriftArguments = {
  readonly category: string | undefined;
  readonly sample: number | 'all' | undefined;
  readonly isJson: boolean;
};

const usage = `npm run drift -- [--category account] [--sample 100 | --all] [--json]
Folds streams again, and ends with 1 when a state is not what its events make it.`;

/** What was asked on the command line; null when it was how to ask. */
export function readArguments(args: readonly string[]): DriftArguments | null {
  const { help, all, category, sample, json } = parse(args);
  if (help) return null;
  if (all && sample !== undefined) throw wrong('--all and --sample exclude each other.');
  if (sample !== undefined && !/^[1-9]\d{0,8}$/.test(sample)) {
    throw wrong(`--sample ${sample}: must be a number from 1.`);
  }
  const asked = sample === undefined ? undefined : Number(sample);
  return { category, sample: all ? 'all' : asked, isJson: json };
}

export function describeUsage(): string {
  return usage;
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        all: { type: 'boolean', default: false },
        category: { type: 'string' },
        sample: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function wrong(reason: string): StartError {
  return new StartError(`${reason}\n${usage}`);
}
