import { type ForwardTarget, type Retention, readForwardTarget } from '@hindsight/telemetry';
import { readSamplerSetting } from '@hindsight/telemetry/node';
import { z } from 'zod';
import { StartError } from './start/start-error.ts';

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port from 0 to 65535')
  .transform(Number)
  .refine((value) => value <= 65_535, 'must be a port from 0 to 65535');

const roles = z
  .string()
  .transform((text) => text.split(',').map((role) => role.trim()))
  .pipe(z.array(z.enum(['api', 'worker'], 'must be api, worker or api,worker')).min(1));

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
  .refine((text) => URL.canParse(text), 'must be a URL')
  .optional();

const traceUrl = z
  .string()
  .regex(/^https?:\/\/[^\s]+$/, 'must begin with http:// or https://')
  .regex(/\{traceId\}/, 'must contain {traceId}')
  .optional();

const timeoutMs = z
  .string()
  .regex(/^\d{3,6}$/, 'must be milliseconds from 100 to 600000')
  .transform(Number)
  .refine((value) => value >= 100 && value <= 600_000, 'must be milliseconds from 100 to 600000');

const days = z
  .string()
  .regex(/^\d{1,4}$/, 'must be whole days from 1 to 3650')
  .transform(Number)
  .refine((value) => value >= 1 && value <= 3_650, 'must be whole days from 1 to 3650');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const environment = z.object({
  HINDSIGHT_PORT: port.default(4400),
  HINDSIGHT_HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: databaseUrl,
  HINDSIGHT_DATA_DIR: z.string().min(1).default('.data'),
  HINDSIGHT_DEMO: z.enum(['on', 'seed', 'off'], 'must be on, seed or off').optional(),
  HINDSIGHT_CONFIG: z.string().min(1).optional(),
  HINDSIGHT_ROLES: roles.default(['api', 'worker']),
  HINDSIGHT_TRUTH_TIMEOUT_MS: timeoutMs.default(5_000),
  HINDSIGHT_TRACE_DAYS: days.default(3),
  HINDSIGHT_TRACE_NOTABLE_DAYS: days.default(30),
  HINDSIGHT_TRACE_URL: traceUrl,
  HINDSIGHT_LOG_LEVEL: z.enum(levels, `must be one of ${levels.join(', ')}`).default('info'),
});

export type Config = {
  readonly port: number;
  readonly host: string;
  /** Undefined: the embedded database. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly demo: 'on' | 'seed' | 'off';
  readonly configModule: string | undefined;
  readonly roles: ReadonlySet<'api' | 'worker'>;
  /** How long an expression may take over one stream. */
  readonly truthTimeoutMs: number;
  /** How long traces are kept. */
  readonly retention: Retention;
  /** Where traces are kept elsewhere: a URL with `{traceId}` and `{spanId}`. */
  readonly traceUrl: string | null;
  readonly logLevel: (typeof levels)[number];
  /** The collector that gets every span too. */
  readonly forwardTo: ForwardTarget | null;
};

/** The configuration, from the environment alone. A key nobody knows is a mistake, not a wish. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const known = Object.keys(environment.shape);
  const complaints = Object.keys(env)
    .filter((key) => isOurs(key) && !known.includes(key))
    .map((key) => `${key} is not a setting. There are: ${known.join(', ')}.`);
  const given = Object.fromEntries(known.flatMap((key) => (env[key] ? [[key, env[key]]] : [])));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    complaints.push(
      ...parsed.error.issues.map(({ path, message }) => {
        const key = String(path[0]);
        return `${key}=${key === 'DATABASE_URL' ? '…' : env[key]}: ${message}.`;
      }),
    );
  }
  const forwarding = readForwardTarget(env);
  if ('complaint' in forwarding) {
    // Headers are secrets, and an address may hold one.
    complaints.push(`${forwarding.key}=…: ${forwarding.complaint}.`);
  }
  const sampling = readSamplerSetting(env);
  if ('complaint' in sampling) {
    complaints.push(`${sampling.key}=${env[sampling.key]}: ${sampling.complaint}.`);
  }
  if (!parsed.success || complaints.length > 0) throw new StartError(complaints.join('\n'));
  const values = parsed.data;
  refuseBeyondLoopback(values.HINDSIGHT_HOST);
  return {
    port: values.HINDSIGHT_PORT,
    host: values.HINDSIGHT_HOST,
    databaseUrl: values.DATABASE_URL,
    dataDir: values.HINDSIGHT_DATA_DIR,
    demo: values.HINDSIGHT_DEMO ?? (values.DATABASE_URL === undefined ? 'on' : 'off'),
    configModule: values.HINDSIGHT_CONFIG,
    roles: new Set(values.HINDSIGHT_ROLES),
    truthTimeoutMs: values.HINDSIGHT_TRUTH_TIMEOUT_MS,
    retention: readRetention(values),
    traceUrl: values.HINDSIGHT_TRACE_URL ?? null,
    logLevel: values.HINDSIGHT_LOG_LEVEL,
    forwardTo: 'target' in forwarding ? forwarding.target : null,
  };
}

function readRetention(values: z.output<typeof environment>): Retention {
  const { HINDSIGHT_TRACE_DAYS: keepDays, HINDSIGHT_TRACE_NOTABLE_DAYS: keepNotableDays } = values;
  // Whoever keeps all for long means to keep the notable ones as long at least.
  return { keepDays, keepNotableDays: Math.max(keepDays, keepNotableDays) };
}

function refuseBeyondLoopback(host: string): void {
  if (host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)) return;
  throw new StartError(
    `HINDSIGHT_HOST=${host}: listening beyond this machine needs authentication, and none is configured. Use 127.0.0.1.`,
  );
}

/** The launcher tells its own child processes things under HINDSIGHT_BOOT_. */
function isOurs(key: string): boolean {
  return key.startsWith('HINDSIGHT_') && !key.startsWith('HINDSIGHT_BOOT_');
}
