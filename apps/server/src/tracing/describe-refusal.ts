import { problems } from '@hindsight/contract';
import { StoreError } from '@hindsight/event-store';
import type { Attributes } from '@opentelemetry/api';
import { UseCaseError } from '../use-cases/use-case-error.ts';

/** What was asked for cannot be had: an answer of the API like another. Null when something failed. */
export function describeRefusal(error: unknown): Attributes | null {
  const isRefusal =
    error instanceof UseCaseError
      ? problems[error.code].status < 500
      : error instanceof StoreError && error.code !== 'store_unavailable';
  return isRefusal ? { 'hindsight.problem.code': error.code } : null;
}
