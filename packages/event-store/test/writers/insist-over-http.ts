import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Attempt, AttemptPart, Outcome } from '../check/attempt.ts';
import type { Wish } from './attempt-append.ts';

const PATIENCE_MS = 30_000;

/** What makes a repeated request safe. */
export type Safety = 'ids' | 'key' | 'both';

export type HttpAppend = {
  readonly serverUrl: string;
  readonly writer: string;
  readonly wish: Wish;
  readonly safety: Safety;
};

/**
 * Sends the same request until it has an answer. Each event’s data holds a token, which stands for
 * its id in what is told: under an Idempotency-Key the server chooses the ids.
 */
export async function insistOverHttp({
  serverUrl,
  writer,
  wish,
  safety,
}: HttpAppend): Promise<Attempt> {
  const { streamId, expectedVersion, count } = wish;
  const tokens = Array.from({ length: count }, () => randomUUID());
  const events = tokens.map((token) => ({
    type: 'Noted',
    data: { token },
    ...(safety === 'key' ? {} : { id: token }),
  }));
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (safety !== 'ids') headers['idempotency-key'] = randomUUID();
  const request = { method: 'POST', headers, body: JSON.stringify({ expectedVersion, events }) };
  const url = `${serverUrl}/api/streams/${streamId}/events`;
  const end = performance.now() + PATIENCE_MS;
  const part: AttemptPart = { streamId, expectedVersion, eventIds: tokens };
  for (;;) {
    const outcome = await ask(url, request);
    if (outcome) return { writer, parts: [part], outcome };
    if (performance.now() > end) return { writer, parts: [part], outcome: { kind: 'unknown' } };
    await sleep(20);
  }
}

/** Null when there was no answer, or one that says to ask again. */
async function ask(url: string, request: RequestInit): Promise<Outcome | null> {
  let status: number;
  let text: string;
  try {
    const answer = await fetch(url, request);
    status = answer.status;
    text = await answer.text();
  } catch {
    return null;
  }
  if (status === 503) return null;
  const body: Record<string, unknown> = JSON.parse(text);
  if (status === 409 && body.code === 'version_conflict') return { kind: 'refused' };
  if (status !== 201) throw new Error(`${status}: ${text}`);
  const { fromVersion, fromPosition, recordedAt } = body;
  const answers = [
    {
      fromVersion: Number(fromVersion),
      fromPosition: Number(fromPosition),
      recordedAt: String(recordedAt),
    },
  ];
  return { kind: 'acknowledged', answers };
}
