import { overviewSlotsMs } from '../use-cases/overview/cut-window.ts';
import { createLatencyHistory, type LatencyHistory } from './latency-history.ts';

/** A conflict, a refusal or a failure, as it was told. */
export type SeenProblem = {
  readonly at: string;
  readonly code: string;
  readonly detail: string;
  readonly streamId: string | null;
  readonly expected: number | null;
  readonly actual: number | null;
  /** Null when no request asked for it. */
  readonly requestId: string | null;
};

/** What this process has seen of its own work since it began. Bounded; nothing of it is kept. */
export type Activity = {
  readonly since: string;
  readonly appends: Pick<LatencyHistory, 'read'>;
  readonly noteAppend: (durationMs: number) => void;
  /** The same error noted again, by whoever answers it, is still one problem. */
  readonly noteProblem: (error: unknown, about: Pick<SeenProblem, 'code' | 'requestId'>) => void;
  /** Newest first. */
  readonly listProblems: () => readonly SeenProblem[];
};

const mostProblems = 100;

export function createActivity(now: () => number = Date.now): Activity {
  const appends = createLatencyHistory(overviewSlotsMs);
  const problems: { error: unknown; problem: SeenProblem }[] = [];
  return {
    since: new Date(now()).toISOString(),
    appends,
    noteAppend: (durationMs) => appends.note(now(), durationMs),
    noteProblem: (error, { code, requestId }) => {
      const known = problems.find((other) => other.error === error);
      if (known) {
        known.problem = { ...known.problem, requestId: requestId ?? known.problem.requestId };
        return;
      }
      const at = new Date(now()).toISOString();
      problems.unshift({ error, problem: { at, code, requestId, ...readFigures(error) } });
      if (problems.length > mostProblems) problems.pop();
    },
    listProblems: () => problems.map(({ problem }) => problem),
  };
}

function readFigures(error: unknown): Omit<SeenProblem, 'at' | 'code' | 'requestId'> {
  const fields: unknown = error instanceof Error && 'fields' in error ? error.fields : {};
  const { streamId, expected, actual } = Object(fields);
  return {
    // What an unknown error says may be nobody's business; it stands whole in the log.
    detail:
      error instanceof Error && 'code' in error && 'fields' in error
        ? error.message
        : 'Unexpected error',
    streamId: typeof streamId === 'string' ? streamId : null,
    expected: typeof expected === 'number' ? expected : null,
    actual: typeof actual === 'number' ? actual : null,
  };
}
