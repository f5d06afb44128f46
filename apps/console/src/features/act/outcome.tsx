import { ApiProblem } from '../../shared/api/api-problem.ts';
import { formatNumber } from '../../shared/format/format-number.ts';
import { TraceLink } from '../../shared/trace/trace-link.tsx';
import { Button } from '../../shared/ui/button.tsx';
import type { Accepted } from './send-command.ts';

type RefusedProps = {
  readonly error: unknown;
  /** Decide on this version instead. */
  readonly onMoveTo: (version: number) => void;
};

/** Why it was not done, in the words of whoever refused it. */
export function Refused({ error, onMoveTo }: RefusedProps) {
  const problem = error instanceof ApiProblem ? error : null;
  const { actual, rule, refusal } = problem?.fields ?? {};
  if (problem?.code === 'version_conflict' && typeof actual === 'number') {
    return (
      <Note title="Somebody was quicker.">
        <p>
          The stream is at version {formatNumber(actual)} by now. Nothing was written: look at what
          came, then decide again.
        </p>
        <Button onClick={() => onMoveTo(actual)}>Decide on version {formatNumber(actual)}</Button>
      </Note>
    );
  }
  const said = error instanceof Error ? error.message : String(error);
  if (problem?.code === 'command_refused') {
    return (
      <Note title={said}>
        <p className="text-ink-soft">
          Refused by the rule <code className="font-mono">{String(rule)}</code>. Nothing was
          written.
        </p>
        <Figures of={refusal} />
      </Note>
    );
  }
  return (
    <Note title={problem?.mayPass ? 'No answer came.' : 'It was not done.'}>
      <p>{said}</p>
      {problem?.mayPass && <p>Send it again: it will not be done twice.</p>}
    </Note>
  );
}

function Figures({ of }: { readonly of: unknown }) {
  const figures = Object.entries(Object(of));
  if (figures.length === 0) return null;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3">
      {figures.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-soft">{name}</dt>
          <dd className="font-mono">
            {typeof value === 'number' ? formatNumber(value) : JSON.stringify(value)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Note({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div role="alert" className="flex flex-col items-start gap-1.5 rounded-md bg-removed-soft p-3">
      <p className="font-semibold text-removed">{title}</p>
      {children}
    </div>
  );
}

type DoneProps = {
  readonly accepted: Accepted;
  readonly onClose: () => void;
  readonly onAgain: () => void;
};

/** What was written, and where. */
export function Done({ accepted, onClose, onAgain }: DoneProps) {
  const { version, types, traceId } = accepted;
  return (
    <div className="flex flex-col items-start gap-3">
      <div role="status" className="flex w-full flex-col gap-1 rounded-md bg-added-soft p-3">
        <p className="font-semibold text-added">Version {formatNumber(version)} is written.</p>
        <p>{types.length === 0 ? 'Nothing had to change.' : types.join(', ')}</p>
        {traceId !== null && (
          <p className="text-sm">
            <TraceLink traceId={traceId}>The trace of this click</TraceLink>{' '}
            <span className="font-mono text-ink-soft [overflow-wrap:anywhere]">{traceId}</span>
          </p>
        )}
      </div>
      <div className="flex gap-2">
        <Button look="primary" autoFocus onClick={onClose}>
          Look at it
        </Button>
        <Button onClick={onAgain}>Act again</Button>
      </div>
    </div>
  );
}
