import type { Pool } from 'pg';
import type { StoredAnswer } from '../../event-store.ts';
import { toPostgresTime } from '../events/query-invalid.ts';

const COLUMNS = `key, request_hash as "requestHash", status, body`;

export async function recallAnswer(pool: Pool, key: string): Promise<StoredAnswer | null> {
  const text = `select ${COLUMNS} from hindsight.answers where key = $1`;
  const { rows } = await pool.query<StoredAnswer>({
    name: 'hindsight_recall',
    text,
    values: [key],
  });
  return rows[0] ?? null;
}

const REMEMBER = `insert into hindsight.answers (key, request_hash, status, body)
values ($1, $2, $3, $4) on conflict (key) do nothing`;

/** Keeps the first answer under a key; returns the one that is kept. */
export async function rememberAnswer(pool: Pool, answer: StoredAnswer): Promise<StoredAnswer> {
  const { key, requestHash, status, body } = answer;
  await pool.query({
    name: 'hindsight_remember',
    text: REMEMBER,
    values: [key, requestHash, status, body],
  });
  return (await recallAnswer(pool, key)) ?? answer;
}

export async function forgetAnswers(pool: Pool, before: string): Promise<number> {
  const text = 'delete from hindsight.answers where answered_at < $1::timestamptz';
  const { rowCount } = await pool.query(text, [toPostgresTime('before', before)]);
  return rowCount ?? 0;
}
