import type pg from 'pg';

const PATIENCE_MS = 2_000;

/** Ends a connection politely, or by cutting it when the other end does not answer. */
export async function endConnection(client: pg.Client): Promise<void> {
  const cut = setTimeout(() => cutConnection(client), PATIENCE_MS);
  await client.end().catch(() => undefined);
  clearTimeout(cut);
}

export function cutConnection(client: pg.Client): void {
  // pg ends politely only; its stream is not in its types.
  const { connection } = client as unknown as { connection?: { stream?: { destroy(): void } } };
  connection?.stream?.destroy();
}
