/**
 * Aborts when the client goes away. The adapter’s own signal gives a string as its reason, which
 * nobody could tell from a failure: this one gives an AbortError.
 */
export function clientSignal({ signal }: Request): AbortSignal {
  const gone = new AbortController();
  if (signal.aborted) gone.abort();
  else signal.addEventListener('abort', () => gone.abort(), { once: true });
  return gone.signal;
}
