import type pg from 'pg';

export async function readNote(pool: pg.Pool, name: string): Promise<string | null> {
  const { rows } = await pool.query<{ value: string }>(
    'select value::text from hindsight.notes where name = $1',
    [name],
  );
  return rows[0]?.value ?? null;
}

export async function writeNote(pool: pg.Pool, name: string, value: string): Promise<void> {
  await pool.query(
    `insert into hindsight.notes (name, value) values ($1, $2)
     on conflict (name) do update set value = excluded.value`,
    [name, value],
  );
}
