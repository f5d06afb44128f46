import { type Context, context } from '@opentelemetry/api';

type Watch<Chunk> = {
  /** Where the reading goes on, whoever asks for the next chunk. */
  readonly within: Context;
  readonly onChunk?: ((chunk: Chunk) => void) | undefined;
  /** Told once: at the end, after a failure, or when nobody reads on. */
  readonly onEnd?: ((error?: unknown) => void) | undefined;
};

/** The same chunks, read in another context than that of whoever consumes them. */
export async function* traceChunks<Chunk>(
  chunks: AsyncIterable<Chunk>,
  { within, onChunk, onEnd }: Watch<Chunk>,
): AsyncGenerator<Chunk, void, undefined> {
  const iterator = chunks[Symbol.asyncIterator]();
  let failure: unknown;
  let isOver = false;
  try {
    for (;;) {
      const next = await context.with(within, () => iterator.next());
      if (next.done) {
        isOver = true;
        return;
      }
      onChunk?.(next.value);
      yield next.value;
    }
  } catch (error) {
    isOver = true;
    failure = error;
    throw error;
  } finally {
    if (!isOver) await iterator.return?.();
    onEnd?.(failure);
  }
}
