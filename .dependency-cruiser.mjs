// The arrows of ARCHITECTURE.md, “who may import whom”, as rules a machine checks.
const arrows = {
  history: [],
  contract: [],
  migrations: [],
  'binary-arrays': [],
  ledger: [],
  'local-postgres': [],
  'test-browser': [],
  'event-store': ['history', 'migrations', 'binary-arrays'],
  domain: ['history'],
  samples: ['domain'],
  subscriptions: ['event-store', 'domain', 'history'],
  'event-bus': ['subscriptions'],
  'read-models': ['subscriptions'],
  evidence: ['ledger', 'history'],
  telemetry: ['migrations', 'binary-arrays'],
};

const pure = '^packages/(history|contract|ledger)/src/';
const tests = '\\.test\\.tsx?$|\\.fixture\\.ts$|/testing/|^packages/[^/]+/test/|-behaviour\\.ts$';
/** Programs a developer runs, which live beside what they write. */
const tools = '/src/write-(openapi|schema|api-types)\\.ts$';
const production = `${tests}|${tools}`;
const holdsSql =
  'event-store|migrations|local-postgres|subscriptions|read-models|telemetry|evidence|bench';

const packageArrows = Object.entries(arrows).map(([name, targets]) => ({
  name: `arrow-${name}`,
  comment: `${name} imports ${targets.join(', ') || 'nothing of ours'}.`,
  severity: 'error',
  from: { path: `^packages/${name}/`, pathNot: production },
  to: { path: '^(packages|apps)/', pathNot: `^packages/(${[name, ...targets].join('|')})/` },
}));

export default {
  forbidden: [
    ...packageArrows,
    {
      name: 'nobody-imports-programs',
      comment: 'Programs use packages, never the other way round.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/|^packages/bench/', pathNot: '^packages/bench/' },
    },
    {
      name: 'server-without-bench',
      comment: 'The peers of the benchmarks are dependencies of packages/bench only.',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: '^packages/bench/' },
      to: { path: '^packages/bench/' },
    },
    {
      name: 'through-the-front-door',
      comment: 'Another package is imported by its name, not by a path into it.',
      severity: 'error',
      from: { path: '^(?:apps|packages)/([^/]+)/' },
      to: {
        path: '^(?:apps|packages)/',
        pathNot: '^(?:apps|packages)/$1/',
        dependencyTypes: ['local'],
      },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'unresolved',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared-dependencies',
      comment: 'What a package imports stands in its own package.json.',
      severity: 'error',
      from: { pathNot: `${tests}|^[^/]+$|^scripts/` },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    {
      name: 'dev-dependencies-in-tests-only',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: production },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '/@types/' },
    },
    {
      name: 'pure-packages-without-node',
      comment: 'They also run in a browser.',
      severity: 'error',
      from: { path: pure, pathNot: production },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-server-imports-hono',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: '^apps/server/|^packages/bench/' },
      to: { path: '(?:^|/)node_modules/(hono|@hono/(?!zod-openapi/))' },
    },
    {
      name: 'zod-openapi-in-contract-and-server',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/contract/' },
      to: { path: '(?:^|/)node_modules/@hono/zod-openapi/' },
    },
    {
      name: 'sql-in-its-packages',
      comment: 'Only packages that own tables speak to Postgres.',
      severity: 'error',
      from: {
        path: '^(apps|packages)/',
        pathNot: `^packages/(${holdsSql})/|${tests}`,
      },
      to: { path: '(?:^|/)node_modules/(pg|postgres|pg-[a-z-]+)/' },
    },
    {
      name: 'routes-through-use-cases',
      comment: 'A route never touches a store.',
      severity: 'error',
      from: { path: '^apps/server/src/routes/', pathNot: tests },
      to: { path: '^packages/event-store/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'console-speaks-the-api',
      comment:
        'The console knows the API, how patches are applied, and how a page is traced; nothing else of ours.',
      severity: 'error',
      from: { path: '^apps/console/' },
      to: {
        path: '^(packages|apps)/',
        pathNot: '^apps/console/|^packages/history/|^packages/telemetry/src/web/',
      },
    },
    {
      name: 'only-console-imports-react',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: '^apps/console/' },
      to: { path: '(?:^|/)node_modules/(react|react-dom|@tanstack/react-[a-z]+)/' },
    },
    {
      name: 'console-shared-first',
      comment: 'shared → features → pages → app.',
      severity: 'error',
      from: { path: '^apps/console/src/shared/' },
      to: { path: '^apps/console/src/(features|pages|app)/' },
    },
    {
      name: 'console-features-next',
      severity: 'error',
      from: { path: '^apps/console/src/features/' },
      to: { path: '^apps/console/src/(pages|app)/' },
    },
    {
      name: 'console-pages-then-app',
      severity: 'error',
      from: { path: '^apps/console/src/pages/' },
      to: { path: '^apps/console/src/app/' },
    },
    {
      name: 'features-stand-alone',
      comment: 'A feature never imports another feature: a page puts them together.',
      severity: 'error',
      from: { path: '^apps/console/src/features/([^/]+)/' },
      to: { path: '^apps/console/src/features/', pathNot: '^apps/console/src/features/$1/' },
    },
    {
      name: 'journeys-know-what-is-seen',
      comment: 'Journeys meet the console as a person does.',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: '^(apps|packages)/', pathNot: '^packages/test-browser/' },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: { pathNot: tests },
      to: { path: '\\.test\\.tsx?$|\\.fixture\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
