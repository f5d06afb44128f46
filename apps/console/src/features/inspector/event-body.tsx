import { Link, useParams } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import type { StoredEvent } from '../../shared/api/schemas.ts';
import { EventMark } from '../../shared/ui/event-mark.tsx';
import { JsonText } from '../../shared/ui/json-text.tsx';
import { CopyRow } from './copy-row.tsx';
import { EventFacts } from './event-facts.tsx';
import { EventRelations } from './event-relations.tsx';
import type { ExactEvent } from './exact-event.ts';
import { useCurrentSchema } from './use-current-schema.ts';

type EventBodyProps = {
  readonly exact: ExactEvent;
  /** Its trace, as the page shows it; always the same function. */
  readonly renderTrace: (event: StoredEvent) => ReactNode;
};

/** One event, whole. */
export const EventBody = memo(function EventBody({ exact, renderTrace }: EventBodyProps) {
  const { event, dataText, metadataText, command, saysMore } = exact;
  return (
    <div className="flex min-h-0 grow flex-col gap-3 overflow-y-auto p-3">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <EventMark type={event.type} />
        <h3 className="min-w-0 text-base font-semibold [overflow-wrap:anywhere]">{event.type}</h3>
        <SchemaVersion exact={exact} />
      </div>
      <JsonText name="Data" text={dataText} />
      <EventFacts event={event} />
      {renderTrace(event)}
      <EventRelations event={event} />
      {command !== null && (
        <div className="flex flex-col gap-1">
          <p>
            Written by the command <strong className="font-semibold">{command.name}</strong>
          </p>
          {command.inputText !== null && command.inputText !== dataText && (
            <JsonText name="Input" text={command.inputText} />
          )}
          {command.inputText === dataText && (
            <p className="text-sm text-ink-faint">Its input was the same as the data.</p>
          )}
        </div>
      )}
      {metadataText !== '{}' && <Metadata text={metadataText} isOpen={saysMore} />}
      <CopyRow exact={exact} />
    </div>
  );
});

function SchemaVersion({ exact: { event } }: { readonly exact: ExactEvent }) {
  const current = useCurrentSchema(event.streamId, event.type);
  const isHere = useParams({
    strict: false,
    select: ({ streamId }) => streamId === event.streamId,
  });
  const isOld = current !== undefined && event.schemaVersion < current;
  return (
    <>
      <span className="text-ink-faint">schema {event.schemaVersion}</span>
      {isOld && (
        <Link
          to="/streams/$streamId"
          params={{ streamId: event.streamId }}
          search={(before) => ({
            ...(isHere ? before : { v: event.version }),
            tab: 'raw' as const,
          })}
          title={`Stored in schema ${event.schemaVersion}, read as schema ${current}. See both under Raw.`}
          className="ml-auto rounded-sm bg-warn-soft px-1.5 text-sm text-warn hover:underline"
        >
          ↑ upcast to {current}
        </Link>
      )}
    </>
  );
}

function Metadata({ text, isOpen }: { readonly text: string; readonly isOpen: boolean }) {
  if (isOpen) return <JsonText name="Metadata" text={text} />;
  return (
    <details>
      <summary className="text-sm text-ink-soft hover:text-ink">Metadata as stored</summary>
      <JsonText name="Metadata" text={text} />
    </details>
  );
}
