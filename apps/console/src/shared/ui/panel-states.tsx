import { type ReactNode, useEffect, useState } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { Button } from './button.tsx';

/** Nothing for the first 150 ms: what is quick should not blink. */
export function Loading({ what }: { readonly what: string }) {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className="flex items-center gap-2 p-4 text-ink-faint">
      {isSlow && (
        <>
          <span className="size-3 animate-spin rounded-full border-2 border-line border-t-accent" />
          Loading {what} …
        </>
      )}
    </p>
  );
}

type EmptyProps = { readonly title: string; readonly children?: ReactNode };

/** Nothing is there, and what to do next. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div className="flex flex-col items-start gap-2 p-4 text-ink-soft">
      <p className="font-medium text-ink">{title}</p>
      {children}
    </div>
  );
}

type FailedProps = {
  readonly what: string;
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
};

/** What failed, why, and how to try again. */
export function Failed({ what, error, onRetry }: FailedProps) {
  if (error instanceof ApiProblem && error.code === 'aggregate_not_found') {
    return (
      <Empty title={error.message}>
        <p>Its events can be read all the same: in the list of events and in the inspector.</p>
      </Empty>
    );
  }
  const requestId = error instanceof ApiProblem ? error.requestId : null;
  return (
    <div role="alert" className="flex flex-col items-start gap-2 p-4">
      <p className="font-medium text-removed">{what} could not be loaded.</p>
      <p className="text-ink-soft">{error instanceof Error ? error.message : String(error)}</p>
      {requestId !== null && (
        <p className="font-mono text-xs text-ink-faint">request {requestId}</p>
      )}
      {onRetry !== undefined && <Button onClick={onRetry}>Try again</Button>}
    </div>
  );
}
