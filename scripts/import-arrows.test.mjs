import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import config from '../.dependency-cruiser.mjs';

/** A tree in which every rule is broken once: the file that breaks it, and what it imports. */
const planted = [
  ['arrow-history', 'packages/history/src/a.ts', '@hindsight/event-store'],
  ['arrow-contract', 'packages/contract/src/a.ts', '@hindsight/history'],
  ['arrow-local-postgres', 'packages/local-postgres/src/a.ts', '@hindsight/history'],
  ['arrow-event-store', 'packages/event-store/src/a.ts', '@hindsight/domain'],
  ['arrow-migrations', 'packages/migrations/src/a.ts', '@hindsight/history'],
  ['arrow-binary-arrays', 'packages/binary-arrays/src/a.ts', '@hindsight/history'],
  ['arrow-telemetry', 'packages/telemetry/src/a.ts', '@hindsight/event-store'],
  ['arrow-domain', 'packages/domain/src/a.ts', '@hindsight/event-store'],
  ['arrow-samples', 'packages/samples/src/a.ts', '@hindsight/event-store'],
  ['nobody-imports-programs', 'packages/domain/src/b.ts', '../../../apps/server/src/index.ts'],
  ['server-without-bench', 'apps/server/src/b.ts', '@hindsight/bench'],
  ['through-the-front-door', 'packages/domain/src/c.ts', '../../history/src/index.ts'],
  ['no-cycles', 'packages/domain/src/d.ts', './e.ts'],
  ['unresolved', 'packages/domain/src/f.ts', './nowhere.ts'],
  ['declared-dependencies', 'packages/domain/src/g.ts', 'undeclared'],
  ['dev-dependencies-in-tests-only', 'packages/domain/src/h.ts', 'fast-check'],
  ['pure-packages-without-node', 'packages/history/src/b.ts', 'node:fs'],
  ['only-server-imports-hono', 'packages/domain/src/i.ts', 'hono'],
  ['zod-openapi-in-contract-and-server', 'packages/domain/src/j.ts', '@hono/zod-openapi'],
  ['sql-in-its-packages', 'apps/server/src/c.ts', 'pg'],
  ['routes-through-use-cases', 'apps/server/src/routes/a.ts', '@hindsight/event-store'],
  ['tests-are-not-imported', 'packages/domain/src/k.ts', './a.test.ts'],
  ['arrow-test-browser', 'packages/test-browser/src/a.ts', '@hindsight/history'],
  ['console-speaks-the-api', 'apps/console/src/shared/a.ts', '@hindsight/contract'],
  ['only-console-imports-react', 'packages/domain/src/l.ts', 'react'],
  ['console-shared-first', 'apps/console/src/shared/b.ts', '../features/truth/index.ts'],
  ['console-features-next', 'apps/console/src/features/truth/a.ts', '../../pages/index.ts'],
  ['console-pages-then-app', 'apps/console/src/pages/a.ts', '../app/index.ts'],
  ['features-stand-alone', 'apps/console/src/features/truth/b.ts', '../watches/index.ts'],
  ['journeys-know-what-is-seen', 'e2e/journeys/a.ts', '@hindsight/history'],
];

const packages = [
  'history',
  'contract',
  'local-postgres',
  'event-store',
  'migrations',
  'binary-arrays',
  'telemetry',
  'domain',
  'samples',
  'bench',
  'test-browser',
];
const foreign = ['undeclared', 'fast-check', 'hono', '@hono/zod-openapi', 'pg', 'react'];
const declared = [
  'hono',
  '@hono/zod-openapi',
  'pg',
  'react',
  ...packages.map((name) => `@hindsight/${name}`),
];

let root = '';

function plant(path, content) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function plantPackage(folder, name) {
  const manifest = {
    name,
    type: 'module',
    exports: './src/index.ts',
    dependencies: Object.fromEntries(declared.map((dependency) => [dependency, '1.0.0'])),
    devDependencies: { 'fast-check': '1.0.0' },
  };
  plant(`${folder}/package.json`, JSON.stringify(manifest));
  plant(`${folder}/src/index.ts`, 'export const here = 1;\n');
}

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'hindsight-arrows-')));
  plantPackage('apps/server', '@hindsight/server');
  plantPackage('apps/console', '@hindsight/console');
  plantPackage('e2e', '@hindsight/e2e');
  for (const room of ['features/truth', 'features/watches', 'pages', 'app']) {
    plant(`apps/console/src/${room}/index.ts`, 'export const here = 1;\n');
  }
  mkdirSync(join(root, 'node_modules/@hindsight'), { recursive: true });
  for (const name of packages) {
    plantPackage(`packages/${name}`, `@hindsight/${name}`);
    symlinkSync(join(root, 'packages', name), join(root, 'node_modules/@hindsight', name));
  }
  for (const name of foreign) {
    plant(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    plant(`node_modules/${name}/index.js`, 'module.exports = {};\n');
  }
  for (const [, file, target] of planted) {
    plant(file, `import * as it from '${target}';\nexport const used = it;\n`);
  }
  plant('packages/domain/src/e.ts', `import * as it from './d.ts';\nexport const used = it;\n`);
  plant('packages/domain/src/a.test.ts', `import 'fast-check';\n`);
  plant(
    'apps/server/src/routes/allowed.ts',
    `import type { here } from '@hindsight/event-store';\nexport type Here = typeof here;\n`,
  );
  plant(
    'apps/console/src/pages/allowed.ts',
    `import '../features/truth/index.ts';\nimport '@hindsight/history';\nimport 'react';\n`,
  );
  plant('e2e/fixtures/allowed.ts', `import '@hindsight/test-browser';\n`);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('every arrow that must not be there is reported, and no other', async () => {
  const { output } = await cruise(['apps', 'packages', 'e2e'], {
    ...config.options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: config.forbidden },
  });
  const found = output.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
  for (const [rule, file] of planted) expect(found).toContain(`${rule} ${file}`);

  const innocent = [
    'packages/domain/src/a.test.ts',
    'apps/server/src/routes/allowed.ts',
    'apps/console/src/pages/allowed.ts',
    'e2e/fixtures/allowed.ts',
  ];
  for (const file of innocent) expect(found.join('\n')).not.toContain(` ${file}`);
});

test('every rule has a planted violation', () => {
  const known = new Set(planted.map(([rule]) => rule));
  const later = /^arrow-(ledger|subscriptions|event-bus|read-models|evidence)$/;
  const missing = config.forbidden.filter(({ name }) => !known.has(name) && !later.test(name));
  expect(missing.map(({ name }) => name)).toEqual([]);
});
