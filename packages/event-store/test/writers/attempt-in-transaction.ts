import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Attempt } from '../check/attempt.ts';
import { type AppendAttempt, attemptAppend } from './attempt-append.ts';

export type TransactionAttempt = AppendAttempt & {
  readonly client: Client;
  /** Other work before the append: the transaction has its own row written and stays open. */
  readonly workMs: number;
  /** How long it stays open after the append, with the head in its hands. */
  readonly holdMs: number;
  readonly end: 'commit' | 'rollback';
};

/** An append in a caller’s own transaction, which does other work too. */
export async function attemptInTransaction(attempt: TransactionAttempt): Promise<Attempt> {
  const { client, workMs, holdMs, end } = attempt;
  await client.query('begin');
  try {
    await client.query('insert into other_work (note) values ($1)', [attempt.writer]);
    if (workMs > 0) await sleep(workMs);
    const answered = await attemptAppend(attempt);
    if (holdMs > 0) await sleep(holdMs);
    if (answered.outcome.kind !== 'acknowledged' || end === 'rollback') {
      await client.query('rollback');
      const isRefused = answered.outcome.kind === 'refused';
      return isRefused ? answered : { ...answered, outcome: { kind: 'rolled_back' } };
    }
    await client.query('commit');
    return answered;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
