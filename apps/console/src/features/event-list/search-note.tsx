import { formatNumber } from '../../shared/format/format-number.ts';
import { Failed } from '../../shared/ui/panel-states.tsx';
import type { EventSearch } from './use-event-search.ts';

/** How far the search is, and how to stop it or go on. */
export function SearchNote({ search }: { readonly search: EventSearch }) {
  const { found, start, stop } = search;
  if (found === null || found.state === 'done') return null;
  if (found.state === 'failed') {
    return <Failed what="What is filtered for" error={found.failure} onRetry={start} />;
  }
  const share = `${formatNumber(found.searched)} of ${formatNumber(found.head)}`;
  return (
    <p
      role="status"
      className="flex h-7 shrink-0 items-center gap-1.5 border-b border-line px-2.5 text-sm text-ink-soft"
    >
      {found.state === 'searching' && (
        <>
          searched {share} · <Quiet name="Stop" onClick={stop} />
        </>
      )}
      {found.state === 'stopped' && (
        <>
          stopped after {share} · <Quiet name="Go on" onClick={start} />
        </>
      )}
      {found.state === 'enough' && <>searched {share}; scroll on for more</>}
    </p>
  );
}

function Quiet({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  return (
    <button type="button" onClick={onClick} className="text-accent hover:underline">
      {name}
    </button>
  );
}
