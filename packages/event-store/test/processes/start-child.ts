import { type ChildProcess, fork } from 'node:child_process';

export type Child<Request, Reply> = {
  /** Fails when the child ends before it has answered. */
  ask(request: Request): Promise<Reply>;
  readonly isAlive: boolean;
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>;
};

type Waiting<Reply> = { resolve(reply: Reply): void; reject(error: Error): void };

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Runs a TypeScript file in a process of its own; the file answers with `serveParent`. */
export function startChild<Request, Reply, Notice = never>(
  file: URL,
  options: { readonly onNotice?: (notice: Notice) => void } = {},
): Child<Request, Reply> {
  const child = fork(file, [], { execArgv: [], serialization: 'advanced' });
  running.add(child);
  const waiting = new Map<number, Waiting<Reply>>();
  let asked = 0;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.on('message', (message) => {
    const { id, notice, reply, failure } = asAnswer<Reply, Notice>(message);
    if (id === undefined) options.onNotice?.(notice);
    else if (failure === undefined) waiting.get(id)?.resolve(reply);
    else waiting.get(id)?.reject(new Error(failure));
    if (id !== undefined) waiting.delete(id);
  });
  child.on('error', () => undefined); // told by its exit
  void gone.then(() => {
    running.delete(child);
    for (const { reject } of waiting.values()) reject(new Error('the child process has ended'));
  });
  return {
    get isAlive() {
      return child.exitCode === null && child.signalCode === null;
    },
    ask: (request) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        if (child.connected) child.send({ id: asked, request }, () => undefined);
        else reject(new Error('the child process has ended'));
      }),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

type Answer<Reply, Notice> = {
  readonly id?: number;
  readonly notice: Notice;
  readonly reply: Reply;
  readonly failure?: string;
};

/** Both ends are of this folder: `serveParent` sends exactly this. */
function asAnswer<Reply, Notice>(message: unknown): Answer<Reply, Notice> {
  return message as Answer<Reply, Notice>;
}
