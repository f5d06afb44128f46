import pg from 'pg';

export type Failure =
  /** A later try may work: nothing is half written. */
  | 'passing'
  /** The partition of a day is not there. */
  | 'no_partition'
  /** The statement itself was refused. */
  | 'refused'
  /** A mistake of ours. */
  | 'fault';

/** Tells a failure of Postgres by its SQLSTATE; an error without one came from the connection. */
export function classifyFailure(error: unknown): Failure {
  if (!(error instanceof pg.DatabaseError)) return isFault(error) ? 'fault' : 'passing';
  const { code = '' } = error;
  if (code === '23514') return 'no_partition';
  if (code.startsWith('22') || code.startsWith('54')) return 'refused';
  return code.startsWith('42') ? 'fault' : 'passing';
}

function isFault(error: unknown): boolean {
  return (
    error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError
  );
}
