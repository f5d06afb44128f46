import { ArrowDownRight, ArrowUpLeft } from 'lucide-react';
import type { Span } from '../../shared/api/schemas.ts';
import { chooseServiceColor } from '../../shared/trace/choose-service-color.ts';
import { TraceLink } from '../../shared/trace/trace-link.tsx';
import { IdText } from '../../shared/ui/id-text.tsx';
import { TimeText } from '../../shared/ui/time-text.tsx';

export type Linked = Span['links'][number];

type LinkedListProps = {
  readonly name: string;
  readonly linked: readonly Linked[];
  readonly way: 'to' | 'from';
};

/** Spans of other traces that this one links to, or that link to it. */
export function LinkedList({ name, linked, way }: LinkedListProps) {
  const Arrow = way === 'to' ? ArrowUpLeft : ArrowDownRight;
  return (
    <ul aria-label={name} className="flex flex-col text-sm">
      {linked.map((link) => (
        <li
          key={`${link.traceId} ${link.spanId}`}
          className="flex min-h-7 min-w-0 items-baseline gap-1.5 border-t border-line py-0.5"
        >
          <Arrow size={13} aria-hidden="true" className="shrink-0 translate-y-0.5 text-ink-faint" />
          {link.name === null ? (
            <span className="min-w-0 text-ink-faint">
              not stored here, of trace <IdText id={link.traceId} most={14} />
            </span>
          ) : (
            <Known link={link} name={link.name} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Known({ link, name }: { readonly link: Linked; readonly name: string }) {
  const { traceId, spanId, service, trace } = link;
  return (
    <span className="flex min-w-0 grow flex-col">
      <span className="flex items-center gap-1.5">
        <span
          aria-hidden="true"
          style={{ backgroundColor: chooseServiceColor(service ?? '') }}
          className="h-4 w-1 shrink-0 rounded-full"
        />
        <TraceLink
          traceId={traceId}
          spanId={spanId}
          className="min-h-6 min-w-0 truncate leading-6 text-accent hover:underline"
        >
          {name}
        </TraceLink>
        {trace !== null && (
          <TimeText
            time={trace.startedAt}
            exactly
            className="ml-auto shrink-0 text-xs text-ink-faint"
          />
        )}
      </span>
      <span className="truncate pl-2.5 text-xs text-ink-faint">
        {[trace !== null && trace.rootName !== name && `in ${trace.rootName}`, tellStream(link)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  );
}

/** A link to the span that wrote an event says which event. */
function tellStream({ attributes }: Linked): string {
  const read = (name: string) => attributes.find(({ key }) => key === name)?.value;
  const [streamId, version] = [read('hindsight.link.stream.id'), read('hindsight.link.version')];
  if (typeof streamId !== 'string') return '';
  return version === undefined ? streamId : `${streamId} version ${String(version)}`;
}
