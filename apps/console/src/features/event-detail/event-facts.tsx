import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { StoredEvent } from '../../shared/api/schemas.ts';
import { formatGap } from '../../shared/format/format-time.ts';
import { CopyButton } from '../../shared/ui/copy-button.tsx';
import { EventMark } from '../../shared/ui/event-mark.tsx';
import { IdText } from '../../shared/ui/id-text.tsx';
import { TimeText } from '../../shared/ui/time-text.tsx';
import { JsonText } from './json-text.tsx';

type EventFactsProps = {
  readonly event: StoredEvent;
  readonly onActor: (actor: string) => void;
};

const linkClass = 'text-accent hover:underline';

/** What an event says, who wrote it and when. */
export function EventFacts({ event, onActor }: EventFactsProps) {
  const { streamId, version, type, schemaVersion, actor, correlationId, causationId } = event;
  const address = `/api/streams/${encodeURIComponent(streamId)}/events/${version}`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what scrolls it goes no further
    <div
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
      tabIndex={0}
      className="flex min-h-0 flex-col gap-3 overflow-y-auto p-3 outline-offset-[-2px]"
      onKeyDown={(key) => {
        if (key.key.startsWith('Arrow') || key.key === ' ') key.stopPropagation();
      }}
    >
      <div className="flex items-center gap-2">
        <EventMark type={type} />
        <span className="min-w-0 truncate text-lg font-semibold">{type}</span>
        <span className="text-ink-faint">schema {schemaVersion}</span>
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        <Fact name="Stream">
          <Link
            to="/streams/$streamId"
            params={{ streamId }}
            search={{ v: version }}
            className={linkClass}
          >
            <IdText id={streamId} most={36} />
            <span className="sr-only"> at version {version}</span>
          </Link>
        </Fact>
        <Fact name="Version">{version}</Fact>
        <Fact name="Recorded">
          <TimeText time={event.recordedAt} exactly /> UTC
        </Fact>
        <Fact name="Occurred">
          {event.occurredAt === null ? (
            <span className="text-ink-faint">not given</span>
          ) : (
            <>
              <TimeText time={event.occurredAt} exactly /> UTC{' '}
              {event.occurredAt !== event.recordedAt && (
                <span className="text-changed">
                  {formatGap(event.recordedAt, event.occurredAt)}
                </span>
              )}
            </>
          )}
        </Fact>
        {actor !== null && (
          <Fact name="Actor">
            <button
              type="button"
              className={linkClass}
              title={`Only events by ${actor}`}
              onClick={() => onActor(actor)}
            >
              {actor}
            </button>
          </Fact>
        )}
        {correlationId !== null && (
          <Fact name="Correlation">
            <Link
              to="/correlations/$correlationId"
              params={{ correlationId }}
              className={linkClass}
            >
              <IdText id={correlationId} most={36} />
            </Link>
          </Fact>
        )}
        {causationId !== null && (
          <Fact name="Caused by">
            <Cause causationId={causationId} />
          </Fact>
        )}
        <Fact name="Event id">
          <IdText id={event.eventId} most={36} />
        </Fact>
        {event.traceId !== null && (
          <Fact name="Trace">
            <IdText id={event.traceId} most={36} />
          </Fact>
        )}
      </dl>
      <div className="flex flex-wrap gap-1.5">
        <CopyButton name="Copy as JSON" label="JSON" text={() => readText(address)} />
        <CopyButton
          name="Copy as cURL"
          label="cURL"
          text={`curl '${location.origin}${address.replaceAll("'", '%27')}'`}
        />
      </div>
      <JsonText name="Data" value={event.data} />
      <JsonText name="Metadata" value={event.metadata} />
    </div>
  );
}

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A cause may be an event, or something outside the log. */
function Cause({ causationId }: { readonly causationId: string }) {
  const id = <IdText id={causationId} most={36} />;
  if (!uuid.test(causationId)) return id;
  return (
    <Link to="/events/$eventId" params={{ eventId: causationId }} className={linkClass}>
      {id}
    </Link>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-faint">{name}</dt>
      <dd className="min-w-0 truncate">{children}</dd>
    </>
  );
}

/** As it is stored: numbers beyond what JavaScript can hold keep all their digits. */
async function readText(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  return answer.text();
}
