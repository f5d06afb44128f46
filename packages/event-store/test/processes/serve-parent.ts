/** Resolves when the notice is on its way, so that a kill -9 right after cannot unsay it. */
export type Notify<Notice> = (notice: Notice) => Promise<void>;

/** The child’s side of `startChild`: answers its requests one by one as they come, ends with its parent. */
export function serveParent<Request, Reply, Notice = never>(
  answer: (request: Request, notify: Notify<Notice>) => Promise<Reply>,
): void {
  const send = (message: object): Promise<void> =>
    new Promise((resolve) => {
      if (process.connected) process.send?.(message, () => resolve());
      else resolve();
    });
  process.on('disconnect', () => process.exit());
  process.on('message', async (message) => {
    const { id, request } = asAsked<Request>(message);
    try {
      const reply = await answer(request, (notice) => send({ notice }));
      await send({ id, reply });
    } catch (error) {
      await send({ id, failure: error instanceof Error ? `${error.stack}` : String(error) });
    }
  });
}

/** Both ends are of this folder: `startChild` sends exactly this. */
function asAsked<Request>(message: unknown): { readonly id: number; readonly request: Request } {
  return message as { readonly id: number; readonly request: Request };
}
