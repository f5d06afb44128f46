import type { ReactNode } from 'react';
import type { Span } from '../../shared/api/schemas.ts';
import { formatAmount } from '../../shared/format/format-number.ts';
import { formatOffsetNs } from '../../shared/trace/format-ns.ts';
import type { TraceTree } from '../../shared/trace/tree/trace-tree.ts';
import { AttributeList } from './attribute-list.tsx';
import { LinkedList } from './linked-list.tsx';
import { listPlan } from './list-plan.ts';
import { SpanDomain, type SpanDomainFacts } from './span-domain.tsx';
import { SpanFacts } from './span-facts.tsx';
import { SpanSection } from './span-section.tsx';
import { SpanStatement } from './span-statement.tsx';

export type SpanDetailsProps = {
  readonly span: Span;
  readonly tree: TraceTree;
  readonly node: number;
  readonly selfNs: number;
  readonly onGoTo: (node: number) => void;
  readonly renderDomain: (domain: SpanDomainFacts) => ReactNode;
};

/** All that one span says: what it did first, what it is made of last. */
export function SpanDetails(props: SpanDetailsProps) {
  const { span, tree, node, onGoTo, renderDomain } = props;
  const { domain, events, links, backLinks, attributes, resource, dropped } = span;
  return (
    <div className="flex flex-col gap-4 p-3">
      <SpanFacts {...props} />
      {domain !== null && <SpanDomain domain={domain}>{renderDomain(domain)}</SpanDomain>}
      <SpanStatement span={span} plan={listPlan(tree, node)} onGoTo={onGoTo} />
      {events.length > 0 && (
        <SpanSection name="Events of the span">
          <SpanEvents span={span} />
        </SpanSection>
      )}
      {links.length > 0 && (
        <SpanSection name="Came from">
          <LinkedList name="Links" way="to" linked={links} />
        </SpanSection>
      )}
      {backLinks.length > 0 && (
        <SpanSection name="Was followed by">
          <LinkedList name="Back-links" way="from" linked={backLinks} />
        </SpanSection>
      )}
      <SpanSection name="Attributes" note={<Dropped count={dropped.attributes} what="attribute" />}>
        <AttributeList attributes={attributes} />
      </SpanSection>
      {dropped.events + dropped.links > 0 && (
        <p className="text-sm text-warn">
          Its sender left out {formatAmount(dropped.events, 'event')} and{' '}
          {formatAmount(dropped.links, 'link')}.
        </p>
      )}
      <details className="text-sm">
        <summary className="min-h-6 font-semibold">Resource</summary>
        <AttributeList attributes={resource} />
      </details>
    </div>
  );
}

function Dropped({ count, what }: { readonly count: number; readonly what: string }) {
  return count === 0 ? null : (
    <span className="text-xs text-warn">{formatAmount(count, what)} left out or cut short</span>
  );
}

function SpanEvents({ span }: { readonly span: Span }) {
  return (
    <ol>
      {span.events.map(({ name, timeNs, attributes }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: events of a span have no other name
        <li key={index} className="border-t border-line py-1">
          <p className="flex gap-2">
            <span className={name === 'exception' ? 'font-medium text-removed' : 'font-medium'}>
              {name}
            </span>
            <span className="ml-auto text-ink-faint">
              {formatOffsetNs(Number(BigInt(timeNs) - BigInt(span.startNs)))}
            </span>
          </p>
          {attributes.length > 0 && <AttributeList attributes={attributes} />}
        </li>
      ))}
    </ol>
  );
}
