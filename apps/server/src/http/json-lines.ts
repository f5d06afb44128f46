/** Some lines at once. */
export type LineBatches = AsyncGenerator<readonly unknown[], void, undefined>;

type JsonLines = {
  readonly batches: LineBatches;
  /** Called when the reader is gone. */
  readonly onGone: () => void;
  /** Called when there is no going on. The answer then breaks off. */
  readonly onFailed: (error: unknown) => void;
};

const encoder = new TextEncoder();

/** Lines of JSON, pulled: more is made only when the client has taken what was sent. */
export function streamJsonLines({
  batches,
  onGone,
  onFailed,
}: JsonLines): ReadableStream<Uint8Array> {
  let isGone = false;
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await batches.next();
        if (isGone) return;
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value.map(writeLine).join('')));
      } catch (error) {
        if (isGone) return;
        onFailed(error);
        controller.error(error);
      }
    },
    async cancel() {
      isGone = true;
      onGone();
      await batches.return();
    },
  });
}

function writeLine(line: unknown): string {
  return `${JSON.stringify(line)}\n`;
}
