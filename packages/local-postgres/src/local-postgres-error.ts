export type LocalPostgresErrorCode =
  | 'platform_unsupported'
  | 'binaries_missing'
  | 'no_identity'
  | 'not_writable'
  | 'foreign_cluster'
  | 'cluster_missing'
  | 'wrong_version'
  | 'initdb_failed'
  | 'start_failed'
  | 'password_refused'
  | 'lock_timeout';

/** The embedded database could not be had. The message says why and what to do. */
export class LocalPostgresError extends Error {
  readonly code: LocalPostgresErrorCode;

  constructor(code: LocalPostgresErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'LocalPostgresError';
    this.code = code;
  }
}
