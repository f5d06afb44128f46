import { parseArgs } from 'node:util';

const benchNames = ['append', 'read', 'replay', 'grow', 'traces', 'ui'] as const;

export type Arguments = {
  readonly bench: (typeof benchNames)[number];
  readonly json: boolean;
  readonly quick: boolean;
  /** Only cases whose name contains this. */
  readonly only?: string;
};

const usage = `npm run bench -- ${benchNames.join('|')} [--json] [--quick] [--only <part of a case>]`;

export function readArguments(given: readonly string[]): Arguments {
  const parsed = parse(given);
  const [bench, ...more] = parsed?.positionals ?? [];
  if (!parsed || more.length > 0 || !isBench(bench)) {
    throw new Error(`Cannot run “${given.join(' ')}”. Usage: ${usage}`);
  }
  const { json = false, quick = false, only } = parsed.values;
  return { bench, json, quick, ...(only !== undefined && { only }) };
}

function parse(given: readonly string[]) {
  const options = {
    json: { type: 'boolean' },
    quick: { type: 'boolean' },
    only: { type: 'string' },
  } as const;
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true });
  } catch {
    return null;
  }
}

function isBench(text: string | undefined): text is Arguments['bench'] {
  return benchNames.some((name) => name === text);
}
