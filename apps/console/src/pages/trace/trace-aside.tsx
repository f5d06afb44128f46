import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { AboutTrace } from '../../features/trace-about/about-trace.tsx';
import type { SpanDomainFacts } from '../../features/trace-span/span-domain.tsx';
import { SpanPanelBody } from '../../features/trace-span/span-panel-body.tsx';
import { TraceLinks } from '../../features/trace-span/trace-links.tsx';
import { useResting } from '../../shared/film/use-resting.ts';
import { readNode } from '../../shared/trace/read-node.ts';
import { classNames } from '../../shared/ui/class-names.ts';
import { CopyButton } from '../../shared/ui/copy-button.tsx';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { Empty } from '../../shared/ui/panel-states.tsx';
import { findNode } from './find-node.ts';
import { RaceWinner } from './race-winner.tsx';
import type { TraceModel } from './use-trace-model.ts';
import { VersionChange } from './version-change.tsx';

type TraceAsideProps = {
  readonly model: TraceModel;
  /** The id of the span that is open. */
  readonly open: string | undefined;
  /** On a small screen the trace as a whole is shown when it is asked for. */
  readonly isAboutShown: boolean;
  readonly active: number | undefined;
  readonly onGoTo: (node: number) => void;
  readonly onClose: () => void;
};

/** Beside the spans: the one that is open, or the trace as a whole. */
export function TraceAside(props: TraceAsideProps) {
  const { model, open, isAboutShown, active, onGoTo, onClose } = props;
  const { tree, contributors, pathNs, own } = model;
  const { trace } = tree;
  const rested = useResting(open);
  const actions = open !== undefined && (
    <>
      <CopyButton name="Copy a link to this span" label="Link" text={async () => location.href} />
      <IconButton name="Close" keys="Esc" onClick={onClose}>
        <X size={14} />
      </IconButton>
    </>
  );
  const node = rested === undefined ? undefined : nodeOf(model, rested, active);
  return (
    <Panel
      name={open === undefined ? 'This trace' : 'Span'}
      note={node !== undefined && readNode(tree, node).name}
      actions={actions}
      className={classNames(
        'shrink-0 border-line max-lg:h-1/2 max-lg:border-t lg:w-80 lg:border-l xl:w-105',
        open === undefined && !isAboutShown && 'max-lg:hidden',
      )}
    >
      <Scrolling key={rested ?? ''}>
        {rested === undefined ? (
          <AboutTrace tree={tree} contributors={contributors} pathNs={pathNs} onGoTo={onGoTo}>
            <TraceLinks traceId={trace.traceId} revision={trace.revision} />
          </AboutTrace>
        ) : node === undefined ? (
          <Empty title="There is no such span in this trace.">
            <p>It may still come, or may not have been kept.</p>
          </Empty>
        ) : node >= tree.spans ? (
          <Empty title="This parent is not here.">
            <p>
              Spans name it as what caused them, but it has not come: not yet, not sampled, or sent
              elsewhere. What is known of it is its id, and that it had begun when they began.
            </p>
          </Empty>
        ) : (
          <SpanPanelBody
            traceId={trace.traceId}
            spanId={rested}
            tree={tree}
            node={node}
            selfNs={own[node] ?? 0}
            onGoTo={onGoTo}
            renderDomain={(domain) => <DomainBeside domain={domain} />}
          />
        )}
      </Scrolling>
    </Panel>
  );
}

/** The active one where two have the same id. */
function nodeOf({ tree }: TraceModel, id: string, active: number | undefined) {
  const isActive = active !== undefined && readNode(tree, active).spanId === id;
  return isActive ? active : findNode(tree, id);
}

function Scrolling({ children }: { readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that scroll it go no further
    <div
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
      tabIndex={0}
      onKeyDown={(key) => {
        if (/^(Arrow|Page|Home|End)/.test(key.key)) key.stopPropagation();
      }}
      className="min-h-0 grow overflow-y-auto"
    >
      {children}
    </div>
  );
}

function DomainBeside({ domain }: { readonly domain: SpanDomainFacts }) {
  const { kind, streamId, fromVersion, toVersion, missing } = domain;
  if (missing || fromVersion === null) return null;
  if (kind === 'append' && toVersion !== null && toVersion > fromVersion) {
    return <VersionChange streamId={streamId} from={fromVersion} to={toVersion} />;
  }
  if (kind === 'conflict') return <RaceWinner streamId={streamId} version={fromVersion + 1} />;
  return null;
}
