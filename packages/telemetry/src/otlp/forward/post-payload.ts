import type { ForwardPayload } from './forward-payload.ts';
import type { ForwardTarget } from './forward-target.ts';
import { addPass, passedByHeader } from './passed-by.ts';

export type PostOutcome =
  | { readonly kind: 'sent' }
  /** It will not be taken, however often it is sent. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'later'; readonly reason: string; readonly afterMs: number };

const patienceMs = 10_000;
const longestWaitMs = 60_000;
/** What OTLP says may be sent again. */
const passingStatuses = [429, 502, 503, 504];

export async function postPayload(
  { url, headers }: ForwardTarget,
  payload: ForwardPayload,
  { self, signal }: { readonly self: string; readonly signal: AbortSignal },
): Promise<PostOutcome> {
  const { body, contentType, contentEncoding, passedBy } = payload;
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: [
        ...headers.map(([name, value]): [string, string] => [name, value]),
        ['content-type', contentType],
        ...(contentEncoding === null
          ? []
          : [['content-encoding', contentEncoding] as [string, string]]),
        [passedByHeader, addPass(passedBy, self)],
      ],
      body,
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    });
    await answer.body?.cancel();
    if (answer.ok) return { kind: 'sent' };
    const reason = `it answered ${answer.status}`;
    if (!passingStatuses.includes(answer.status)) return { kind: 'refused', reason };
    return { kind: 'later', reason, afterMs: readRetryAfter(answer) };
  } catch (error) {
    return { kind: 'later', reason: describeFailure(error), afterMs: 0 };
  }
}

function readRetryAfter({ headers }: Response): number {
  const seconds = Number(headers.get('retry-after') ?? '0');
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds * 1000, 0), longestWaitMs) : 0;
}

/** “fetch failed” says nothing; its cause does. */
function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `it did not answer in ${patienceMs} ms`;
  const { cause } = error;
  if (cause instanceof AggregateError && 'code' in cause) return String(cause.code);
  return cause instanceof Error ? cause.message : error.message;
}
