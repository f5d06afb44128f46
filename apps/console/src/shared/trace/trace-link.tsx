import { Link } from '@tanstack/react-router';
import { ExternalLink } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { useTracePlace } from './use-trace-place.ts';

type TraceLinkProps = {
  readonly traceId: string;
  readonly spanId?: string | null | undefined;
  readonly className?: string;
  readonly title?: string;
  readonly tabIndex?: number;
  readonly onClick?: (event: MouseEvent) => void;
  /** Said instead of what it shows, where that is a picture. */
  readonly name?: string;
  readonly children: ReactNode;
};

const look = 'text-accent underline-offset-2 hover:underline';

/** The way to a trace and back: here, or where the setting says that traces are kept. */
export function TraceLink(props: TraceLinkProps) {
  const { traceId, spanId, name, children, ...rest } = props;
  const place = useTracePlace();
  const span = spanId ?? undefined;
  const elsewhere = place.elsewhere(traceId, span);
  const shown = { className: look, ...rest, ...(name !== undefined && { 'aria-label': name }) };
  if (elsewhere !== undefined) {
    return (
      <a href={elsewhere} target="_blank" rel="noopener noreferrer" {...shown}>
        {children}
        <ExternalLink size={12} aria-hidden="true" className="ml-0.5 inline" />
        <span className="sr-only"> (opens elsewhere)</span>
      </a>
    );
  }
  return (
    <Link
      to="/traces/$traceId"
      params={{ traceId }}
      search={{ span }}
      state={place.trail}
      {...shown}
    >
      {children}
    </Link>
  );
}
