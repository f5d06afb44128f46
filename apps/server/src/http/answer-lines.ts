import type { Logger } from 'pino';
import type { Answer } from './answer.ts';
import { type LineBatches, streamJsonLines } from './json-lines.ts';

type Reader = {
  readonly log: Logger;
  readonly requestId: string;
  /** Aborts when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Said in the log when it breaks off. */
  readonly work: string;
};

/** An answer in lines of JSON, sent as they are found. What finds them ends with its reader. */
export async function answerLines(
  { log, requestId, signal, work }: Reader,
  find: (signal: AbortSignal) => LineBatches | Promise<LineBatches>,
): Promise<Answer> {
  const gone = new AbortController();
  const until = AbortSignal.any([signal, gone.signal]);
  const body = streamJsonLines({
    batches: await find(until),
    onGone: () => gone.abort(),
    onFailed: (error) =>
      log[until.aborted ? 'debug' : 'error']({ requestId, err: error }, `${work} broke off`),
  });
  // A proxy that collects an answer would tell nothing until the end.
  const headers = { 'x-accel-buffering': 'no' };
  return { status: 200, contentType: 'application/x-ndjson', body, headers };
}
