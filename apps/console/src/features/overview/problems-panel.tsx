import { Link } from '@tanstack/react-router';
import type { Overview } from '../../shared/api/schemas.ts';
import { formatAge, formatTime } from '../../shared/format/format-time.ts';
import { classNames } from '../../shared/ui/class-names.ts';
import { Panel } from '../../shared/ui/panel.tsx';
import { Empty } from '../../shared/ui/panel-states.tsx';

type Problem = Overview['problems'][number];

/** What the server could not do, newest first. */
export function ProblemsPanel({ overview }: { readonly overview: Overview }) {
  const { problems, appends } = overview;
  return (
    <Panel
      name="Conflicts and failures"
      note={`since ${formatTime(appends.since)}`}
      className="min-h-48 grow"
    >
      {problems.length === 0 ? (
        <Empty title="None.">
          <p>
            Version conflicts, commands that were refused and failures of the server stand here.
          </p>
        </Empty>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <ul tabIndex={0} className="min-h-0 overflow-y-auto py-1">
          {problems.map((problem) => (
            <ProblemRow
              key={`${problem.at} ${problem.requestId} ${problem.detail}`}
              problem={problem}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}

const names: Readonly<Record<string, string>> = {
  version_conflict: 'Conflict',
  command_refused: 'Refused',
  store_unavailable: 'Database away',
  internal_error: 'Failed',
};

function ProblemRow({ problem }: { readonly problem: Problem }) {
  const { at, code, detail, streamId, actual, requestId } = problem;
  const isFailure = !['version_conflict', 'command_refused'].includes(code);
  return (
    <li className="flex min-h-6 items-baseline gap-3 px-3 py-0.5 hover:bg-hover">
      <span className={classNames('w-24 shrink-0', isFailure ? 'text-removed' : 'text-warn')}>
        {names[code] ?? code}
      </span>
      <span className="min-w-0 grow truncate" title={detail}>
        {streamId === null ? (
          detail
        ) : (
          <Link
            to="/streams/$streamId"
            params={{ streamId }}
            search={actual === null ? {} : { v: actual }}
            className="hover:underline"
          >
            {detail}
          </Link>
        )}
      </span>
      {requestId !== null && (
        <span className="max-w-40 shrink-0 truncate font-mono text-xs text-ink-faint max-md:hidden">
          <span className="sr-only">request </span>
          {requestId}
        </span>
      )}
      <time dateTime={at} title={at} className="shrink-0 text-ink-faint">
        {formatAge(at)}
      </time>
    </li>
  );
}
