import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatNumber } from '../../shared/format/format-number.ts';
import { chooseServiceColor } from '../../shared/trace/choose-service-color.ts';
import type { Contributor } from '../../shared/trace/tree/list-contributors.ts';
import type { TraceTree } from '../../shared/trace/tree/trace-tree.ts';
import { IdText } from '../../shared/ui/id-text.tsx';
import { ContributorsTable } from './contributors-table.tsx';
import { listFindings } from './list-findings.ts';

type AboutTraceProps = {
  readonly tree: TraceTree;
  readonly contributors: readonly Contributor[];
  readonly pathNs: number;
  readonly onGoTo: (node: number) => void;
  /** The links of the trace, both ways. */
  readonly children: ReactNode;
};

const mostStreams = 12;

/** A trace as a whole: where the time went, what it did, what is wrong with it. */
export function AboutTrace({ tree, contributors, pathNs, onGoTo, children }: AboutTraceProps) {
  const { trace } = tree;
  const findings = listFindings(tree);
  return (
    <div className="flex flex-col gap-4 p-3">
      {findings.length > 0 && (
        <ul aria-label="Findings" className="flex flex-col gap-1 text-sm">
          {findings.map((finding) => (
            <li key={finding} className="flex gap-1.5 rounded-md bg-warn-soft px-2 py-1 text-ink">
              <TriangleAlert size={14} aria-hidden="true" className="mt-px shrink-0 text-warn" />
              {finding}
            </li>
          ))}
        </ul>
      )}
      <ContributorsTable
        contributors={contributors}
        services={trace.services}
        wholeNs={pathNs}
        onGoTo={onGoTo}
      />
      <Streams tree={tree} onGoTo={onGoTo} />
      {children}
      <Services tree={tree} />
    </div>
  );
}

const says = { append: 'wrote', load: 'read', conflict: 'met a conflict at' } as const;

function Streams({ tree, onGoTo }: Pick<AboutTraceProps, 'tree' | 'onGoTo'>) {
  const { domain } = tree.trace;
  if (domain.length === 0) return null;
  const shown = domain.slice(0, mostStreams);
  return (
    <section aria-label="Streams" className="flex flex-col gap-1 text-sm">
      <h3 className="font-semibold">Streams</h3>
      <ul>
        {shown.map(({ index, kind, streamId, fromVersion, toVersion }) => (
          <li key={`${index} ${kind}`} className="flex min-h-6 items-center gap-1.5">
            <button
              type="button"
              onClick={() => onGoTo(index)}
              className={`min-h-6 shrink-0 hover:underline ${kind === 'conflict' ? 'text-removed' : 'text-ink-soft'}`}
            >
              {says[kind]}
            </button>
            <Link
              to="/streams/$streamId"
              params={{ streamId }}
              search={{ v: toVersion ?? fromVersion ?? undefined }}
              className="min-w-0 truncate text-accent hover:underline"
            >
              <IdText id={streamId} most={20} />
              {tellVersions(fromVersion, toVersion, kind)}
            </Link>
          </li>
        ))}
      </ul>
      {domain.length > shown.length && (
        <p className="text-ink-faint">and {formatNumber(domain.length - shown.length)} more</p>
      )}
    </section>
  );
}

function tellVersions(from: number | null, to: number | null, kind: keyof typeof says): string {
  if (to === null) return from === null ? '' : ` version ${formatNumber(from)}`;
  if (kind === 'append' && from !== null && to - from > 1) {
    return ` versions ${formatNumber(from + 1)}–${formatNumber(to)}`;
  }
  return ` version ${formatNumber(to)}`;
}

function Services({ tree }: { readonly tree: TraceTree }) {
  const { services, columns } = tree.trace;
  const counts = services.map(() => 0);
  for (const service of columns.service) counts[service] = (counts[service] ?? 0) + 1;
  return (
    <section aria-label="Services" className="flex flex-col gap-1 text-sm">
      <h3 className="font-semibold">Services</h3>
      <ul>
        {services.map((service, index) => (
          <li key={service} className="flex items-center gap-1.5">
            <span
              aria-hidden="true"
              style={{ backgroundColor: chooseServiceColor(service) }}
              className="size-2.5 shrink-0 rounded-full"
            />
            <span className="truncate">{service}</span>
            <span className="ml-auto text-ink-faint">{formatNumber(counts[index] ?? 0)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
