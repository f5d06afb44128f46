const benchNames = ['append', 'read', 'replay', 'grow', 'ui'] as const;

export type Arguments = {
  readonly bench: (typeof benchNames)[number];
  readonly json: boolean;
  readonly quick: boolean;
};

const usage = `npm run bench -- ${benchNames.join('|')} [--json] [--quick]`;

export function readArguments(given: readonly string[]): Arguments {
  const unknown = given.filter(
    (text) => text.startsWith('--') && !['--json', '--quick'].includes(text),
  );
  const [bench, ...more] = given.filter((text) => !text.startsWith('--'));
  if (unknown.length > 0 || more.length > 0 || !isBench(bench)) {
    throw new Error(`Cannot run “${given.join(' ')}”. Usage: ${usage}`);
  }
  return { bench, json: given.includes('--json'), quick: given.includes('--quick') };
}

function isBench(text: string | undefined): text is Arguments['bench'] {
  return benchNames.some((name) => name === text);
}
