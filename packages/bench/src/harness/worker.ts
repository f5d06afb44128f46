import { openTasks } from '../tasks/open-tasks.ts';
import type { TaskName } from './tasks.ts';

export type Question = { readonly id: number; readonly task: TaskName; readonly input: unknown };
export type Answer = { readonly id: number; readonly output?: unknown; readonly error?: string };

const [name = '', connectionString = ''] = process.argv.slice(2);
const tasks = toCallable(await openTasks(name, connectionString));

process.on('message', async ({ id, task, input }: Question) => {
  try {
    const run = tasks[task];
    if (run === undefined) throw new Error(`${name} has no such task`);
    answer({ id, output: await run(input) });
  } catch (error) {
    answer({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));

function answer(message: Answer): void {
  process.send?.(message);
}

/** `startWorker` pairs each task with the input that `Tasks` asks for. */
function toCallable(
  tasks: object,
): Partial<Record<TaskName, (input: unknown) => Promise<unknown>>> {
  return tasks;
}
