const longestMs = 1_000;

/**
 * Writers that met once meet again when they all retry at once: a random time apart, wider each
 * time, lets the many of a busy stream pass one by one.
 */
export async function pauseBeforeRetry(
  attempt: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  signal?.throwIfAborted();
  const durationMs = Math.random() * Math.min(2 ** (attempt + 2), longestMs);
  await new Promise<void>((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, durationMs);
    signal?.addEventListener('abort', finish, { once: true });
  });
  signal?.throwIfAborted();
}
