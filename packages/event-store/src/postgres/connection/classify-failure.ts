import pg from 'pg';
import { StoreError } from '../../errors.ts';

export type Failure =
  /** Another process was first: look again. */
  | 'raced'
  /** The connection is gone and so is the answer: it may or may not have been written. */
  | 'lost'
  /** Nothing was written; a later try may work. */
  | 'busy'
  /** Nothing was written and no try will help for a while. */
  | 'unavailable'
  /** The statement itself was refused. */
  | 'refused'
  /** A mistake of ours. */
  | 'fault';

const BUSY = new Set(['55P03', '57014', '40001', '40P01', '53300', '57P03']);
const LOST = new Set(['57P01', '57P02', '57P05', '25P03']);

/** Tells a failure of Postgres by its SQLSTATE; an error without one came from the connection. */
export function classifyFailure(error: unknown): Failure {
  const code = sqlState(error);
  if (code === null) return isFault(error) ? 'fault' : 'lost';
  if (code === '23505') return 'raced';
  if (BUSY.has(code)) return 'busy';
  if (LOST.has(code) || code.startsWith('08')) return 'lost';
  if (code.startsWith('53') || code.startsWith('58') || code === '25006' || code.startsWith('28'))
    return 'unavailable';
  return code.startsWith('22') || code.startsWith('54') ? 'refused' : 'unavailable';
}

export function storeUnavailable(error: unknown, reason?: string): StoreError<'store_unavailable'> {
  const why = reason ?? (error instanceof Error ? error.message : String(error));
  return new StoreError(
    'store_unavailable',
    `The store is unavailable: ${why}`,
    { reason: why },
    error,
  );
}

export function eventsRefused(error: unknown): StoreError<'event_invalid'> {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `Postgres refused the events: ${reason}`;
  return new StoreError('event_invalid', message, { path: '/events', reason }, error);
}

function sqlState(error: unknown): string | null {
  // Only what Postgres itself said: EPIPE looks like an SQLSTATE and is none.
  return error instanceof pg.DatabaseError ? (error.code ?? null) : null;
}

function isFault(error: unknown): boolean {
  return (
    error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError
  );
}
