import { Link, useLocation, useRouter } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import type { MouseEvent } from 'react';
import { type Crumb, readTrail } from '../../shared/trace/trail.ts';
import { IdText } from '../../shared/ui/id-text.tsx';

/** The places on the way here, each one click away. */
export function TrailBar({ traceId }: { readonly traceId: string }) {
  const trail = readTrail(useLocation({ select: ({ state }) => state.trail }));
  return (
    <nav
      aria-label="The way here"
      className="flex h-7 shrink-0 items-center gap-1 overflow-x-auto border-b border-line bg-surface px-3 text-sm whitespace-nowrap"
    >
      <ol className="flex items-center gap-1">
        {trail.length === 0 && (
          <li className="flex items-center gap-1">
            <Link to="/traces" className="text-accent hover:underline">
              Traces
            </Link>
            <Arrow />
          </li>
        )}
        {trail.map((crumb, index) => (
          <li key={crumb.href} className="flex items-center gap-1">
            <CrumbLink crumb={crumb} before={trail.slice(0, index)} />
            <Arrow />
          </li>
        ))}
        <li aria-current="page" className="text-ink-soft">
          Trace <IdText id={traceId} most={18} />
        </li>
      </ol>
    </nav>
  );
}

type CrumbLinkProps = { readonly crumb: Crumb; readonly before: readonly Crumb[] };

/** Goes back there with the way up to there. */
function CrumbLink({ crumb, before }: CrumbLinkProps) {
  const router = useRouter();
  const follow = (event: MouseEvent) => {
    const isForBrowser = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (isForBrowser || event.button !== 0) return;
    event.preventDefault();
    router.history.push(crumb.href, { trail: before });
  };
  return (
    <a href={crumb.href} onClick={follow} className="text-accent hover:underline">
      {crumb.label}
    </a>
  );
}

function Arrow() {
  return <ChevronRight size={12} aria-hidden="true" className="shrink-0 text-ink-faint" />;
}
