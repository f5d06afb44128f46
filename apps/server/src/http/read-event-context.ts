import { deriveUuid } from '../use-cases/derive-uuid.ts';
import type { EventContext } from '../use-cases/event-context.ts';
import { createUuidV7 } from './create-uuid-v7.ts';
import { parseTraceparent } from './parse-traceparent.ts';

type ContextHeaders = {
  readonly 'x-correlation-id'?: string | undefined;
  readonly 'x-causation-id'?: string | undefined;
  readonly 'x-actor'?: string | undefined;
  readonly 'idempotency-key'?: string | undefined;
  readonly traceparent?: string | undefined;
};

/** Without a correlation of its own a request begins one; a repeated request begins the same. */
export function readEventContext(headers: ContextHeaders): EventContext {
  const key = headers['idempotency-key'];
  return {
    correlationId:
      headers['x-correlation-id'] ??
      (key === undefined ? createUuidV7() : deriveUuid(key, 'correlation')),
    causationId: headers['x-causation-id'],
    actor: headers['x-actor'],
    ...parseTraceparent(headers.traceparent),
  };
}
