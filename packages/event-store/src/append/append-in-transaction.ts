import { BinaryArrays } from '@hindsight/binary-arrays';
import type { ClientBase } from 'pg';
import { StoreError } from '../errors.ts';
import type { Appended, StreamAppend } from '../events.ts';
import { CHANNEL } from '../follow/channel.ts';
import { encodeGroup, sendGroup } from '../postgres/append/append-group.ts';
import { findStored } from '../postgres/append/find-stored.ts';
import {
  classifyFailure,
  eventsRefused,
  storeUnavailable,
} from '../postgres/connection/classify-failure.ts';
import { type AppendRequest, describeAppended, prepareRequest } from './append-request.ts';
import { findConflicts, recallFirstAnswer } from './judge-group.ts';

/**
 * Appends inside the caller’s own READ COMMITTED transaction. It takes the head first, so the check
 * that follows sees every append before it; nobody else appends until the caller commits.
 */
export async function appendInTransaction(
  client: ClientBase,
  appends: readonly StreamAppend[],
  lockTimeoutMs: number,
): Promise<readonly Appended[]> {
  const request = prepareRequest(appends);
  try {
    return await appendPrepared(client, request, lockTimeoutMs);
  } catch (error) {
    throw toStoreError(error);
  }
}

async function appendPrepared(
  client: ClientBase,
  request: AppendRequest,
  lockTimeoutMs: number,
): Promise<readonly Appended[]> {
  await client.query(
    `select set_config('lock_timeout', $1, true) where current_setting('lock_timeout') = '0'`,
    [String(lockTimeoutMs)],
  );
  const arrays = new BinaryArrays();
  const group = encodeGroup([request], { arrays, checkAllIds: false });
  await client.query('select position from hindsight.head for update');
  const answer = await sendGroup(client, group);
  if (answer.written) {
    await client.query(`select pg_notify('${CHANNEL}', '')`);
    return describeAppended(request, answer.versions[0] ?? [], answer.written);
  }
  for (const conflict of findConflicts([request], answer.versions).values())
    if (!answer.someKnown) throw conflict;
  const stored = await findStored(client, request.givenIds);
  const first = recallFirstAnswer(request, stored);
  if (!first) throw new Error('the append was neither written nor refused');
  return first;
}

function toStoreError(error: unknown): unknown {
  if (error instanceof StoreError) return error;
  const failure = classifyFailure(error);
  if (failure === 'fault') return error;
  return failure === 'refused' ? eventsRefused(error) : storeUnavailable(error);
}
