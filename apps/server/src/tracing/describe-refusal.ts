import { type ProblemCode, problems } from '@hindsight/contract';
import { StoreError } from '@hindsight/event-store';
import type { Attributes } from '@opentelemetry/api';
import { UseCaseError } from '../use-cases/use-case-error.ts';

/** What was asked for cannot be had: an answer of the API like another. Null when something failed. */
export function describeRefusal(error: unknown): Attributes | null {
  if (error instanceof UseCaseError) {
    const code: ProblemCode = error.code;
    return problems[code].status < 500 ? { 'hindsight.problem.code': code } : null;
  }
  const isRefusal = error instanceof StoreError && error.code !== 'store_unavailable';
  return isRefusal ? { 'hindsight.problem.code': String(error.code) } : null;
}
