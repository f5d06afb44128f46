import { hash } from 'node:crypto';
import { problemMediaType } from '@hindsight/contract';
import type { EventStore } from '@hindsight/event-store';
import type { Logger } from 'pino';
import { idempotencyKeyReused } from '../use-cases/idempotency-key-reused.ts';
import type { Answer } from './answer.ts';
import { answerError } from './answer-error.ts';

export type OnceRequest = {
  readonly key: string;
  /** What must be the same for the key to mean the same request. */
  readonly fingerprint: readonly (string | number | undefined)[];
  readonly requestId: string;
  readonly work: () => Promise<Answer & { readonly body: string }>;
};

export type AnswerOnce = (request: OnceRequest) => Promise<Answer>;

type Kept = { readonly requestHash: string; readonly status: number; readonly body: string };

/**
 * Requests with the same key get one effect and one answer: at once by waiting for the first, later
 * by its stored answer. Should we die between the effect and keeping its answer, the event ids
 * made from the key let the repeated work find what the first wrote.
 */
export function createAnswerOnce(
  store: Pick<EventStore, 'recallAnswer' | 'rememberAnswer'>,
  log: Logger,
): AnswerOnce {
  const underWay = new Map<string, { requestHash: string; kept: Promise<Kept> }>();

  const answerFirst = async (request: OnceRequest, requestHash: string): Promise<Kept> => {
    const { key } = request;
    const stored = await store.recallAnswer(key);
    if (stored) return stored;
    const { status, body } = await workToTheEnd(request);
    const answer = { key, requestHash, status, body };
    return store.rememberAnswer(answer).catch((error: unknown) => {
      log.warn({ requestId: request.requestId, err: error }, 'an answer could not be kept');
      return answer;
    });
  };

  return async (request) => {
    const { key } = request;
    const requestHash = hash('sha256', JSON.stringify(request.fingerprint));
    let entry = underWay.get(key);
    if (!entry) {
      const kept = answerFirst(request, requestHash).finally(() => underWay.delete(key));
      entry = { requestHash, kept };
      underWay.set(key, entry);
    }
    if (entry.requestHash !== requestHash) throw idempotencyKeyReused(key);
    const kept = await entry.kept;
    if (kept.requestHash !== requestHash) throw idempotencyKeyReused(key);
    const { status, body } = kept;
    return { status, body, ...(status >= 400 && { contentType: problemMediaType }) };
  };
}

/** A refusal is an answer like any other; what may go better next time is not kept. */
async function workToTheEnd(request: OnceRequest): Promise<{ status: number; body: string }> {
  try {
    return await request.work();
  } catch (error) {
    const answer = answerError(error, request.requestId);
    if (answer?.status === 422 && typeof answer.body === 'string') {
      return { status: answer.status, body: answer.body };
    }
    throw error;
  }
}
