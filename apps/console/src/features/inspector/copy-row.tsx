import { useEffect, useState } from 'react';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import { prettyJsonText } from '../../shared/json/pretty-json-text.ts';
import { CopyButton } from '../../shared/ui/copy-button.tsx';
import { buildCurl } from './build-curl.ts';
import type { ExactEvent } from './exact-event.ts';

/** The event, to be taken along: as it is stored, as a command, as a test, as a link. */
export function CopyRow({ exact: { event, text } }: { readonly exact: ExactEvent }) {
  const { streamId, version, eventId } = event;
  const [failure, setFailure] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said is said of one event
  useEffect(() => setFailure(null), [eventId]);
  return (
    <section aria-label="Copy" className="flex flex-col gap-1.5 border-t border-line pt-3">
      <div className="flex flex-wrap gap-1.5">
        <CopyButton name="Copy as JSON" label="JSON" text={prettyJsonText(text)} />
        <CopyButton
          name="Copy as cURL"
          label="cURL"
          text={buildCurl(location.origin, streamId, version)}
        />
        <CopyButton
          name="Copy as test"
          label="Test"
          text={() => scaffoldTest(streamId, version)}
          onFailed={(error) => setFailure(error instanceof Error ? error.message : String(error))}
        />
        <CopyButton
          name="Copy link to this version"
          label="Link"
          text={async () => linkTo(streamId, version)}
        />
      </div>
      {failure !== null && (
        <p role="alert" className="text-sm text-removed">
          No test was made. {failure}
        </p>
      )}
    </section>
  );
}

function scaffoldTest(streamId: string, version: number): Promise<string> {
  return ask(
    api.POST('/api/streams/{streamId}/scaffold-test', {
      params: { path: { streamId } },
      body: { version },
      parseAs: 'text',
    }),
  );
}

/** On the stream’s page with all that is open there. */
function linkTo(streamId: string, version: number): string {
  const path = `/streams/${encodeURIComponent(streamId)}`;
  const link = new URL(location.pathname === path ? location.href : path, location.origin);
  link.searchParams.set('v', String(version));
  return link.href;
}
