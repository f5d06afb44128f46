import { deriveUuid } from '../use-cases/derive-uuid.ts';
import type { EventContext } from '../use-cases/event-context.ts';
import { parseTraceparent } from './parse-traceparent.ts';

type ContextHeaders = {
  readonly 'x-correlation-id'?: string | undefined;
  readonly 'x-causation-id'?: string | undefined;
  readonly 'x-actor'?: string | undefined;
  readonly 'idempotency-key'?: string | undefined;
  readonly traceparent?: string | undefined;
};

/** A request without a correlation begins one, named as the request; repeated, it begins the same. */
export function readEventContext(headers: ContextHeaders, requestId: string): EventContext {
  const key = headers['idempotency-key'];
  return {
    correlationId:
      headers['x-correlation-id'] ??
      (key === undefined ? requestId : deriveUuid(key, 'correlation')),
    causationId: headers['x-causation-id'],
    actor: headers['x-actor'],
    ...parseTraceparent(headers.traceparent),
  };
}
