import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const lockfile = readFileSync(new URL('../pnpm-lock.yaml', import.meta.url), 'utf8');

// Two of them, and one SDK records nothing without a word.
test('there is one version of the OpenTelemetry API in the whole repository', () => {
  const versions = new Set(
    [...lockfile.matchAll(/^ {2}'@opentelemetry\/api@([^'(]+)'/gm)].map(([, version]) => version),
  );
  expect([...versions]).toEqual(['1.9.1']);
});
