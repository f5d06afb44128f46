import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TaskInput, TaskName, TaskOutput } from './tasks.ts';
import type { Answer, Question } from './worker.ts';

export type Worker = {
  readonly name: string;
  run<Name extends TaskName>(name: Name, input: TaskInput<Name>): Promise<TaskOutput<Name>>;
  stop(): Promise<void>;
};

const entry = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** One implementation in a process of its own, asked over IPC. Its stdout joins our stderr. */
export function startWorker(name: string, connectionString: string): Worker {
  const child = fork(entry, [name, connectionString], { stdio: ['ignore', 2, 2, 'ipc'] });
  const waiting = new Map<number, (answer: Answer) => void>();
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let asked = 0;
  child.on('message', (answer: Answer) => {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  child.once('exit', (code, signal) => {
    const error = `the ${name} process ended (${signal ?? code})`;
    for (const [id, settle] of waiting) settle({ id, error });
  });

  return {
    name,
    async run<Name extends TaskName>(
      task: Name,
      input: TaskInput<Name>,
    ): Promise<TaskOutput<Name>> {
      const id = asked++;
      const answer = await new Promise<Answer>((settle) => {
        waiting.set(id, settle);
        child.send({ id, task, input } satisfies Question);
      });
      if (answer.error !== undefined) throw new Error(`${name}: ${task}: ${answer.error}`);
      return toOutput<Name>(answer.output);
    },
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** The worker answers each task with what `Tasks` says: both sides are compiled against it. */
function toOutput<Name extends TaskName>(output: unknown): TaskOutput<Name> {
  return output as TaskOutput<Name>;
}
