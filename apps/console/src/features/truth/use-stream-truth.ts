import type { components } from '../../shared/api/generated/api-types.ts';

export type StreamTruth = {
  readonly answer: components['schemas']['StreamTruth'] | undefined;
  readonly isAsking: boolean;
  readonly error: unknown;
};

/** Where an expression held in a stream. Asked when there is an expression, again when the head moved. */
export function useStreamTruth(
  _streamId: string,
  _where: string | undefined,
  _head: number,
): StreamTruth {
  return { answer: undefined, isAsking: false, error: null };
}
