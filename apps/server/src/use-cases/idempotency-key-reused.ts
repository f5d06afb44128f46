import { UseCaseError } from './use-case-error.ts';

export function idempotencyKeyReused(key: string): UseCaseError<'idempotency_key_reused'> {
  const message = `Idempotency key “${key}” was used for another request.`;
  return new UseCaseError('idempotency_key_reused', message, { idempotencyKey: key });
}
