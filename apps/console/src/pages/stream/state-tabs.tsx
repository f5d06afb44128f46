import { Tabs } from 'radix-ui';
import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { StateView } from '../../features/state-view/state-view.tsx';
import { asItIs, type Opened } from '../../features/state-view/tree/opened.ts';
import type { FilmView } from '../../shared/film/use-film.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Failed, Loading } from '../../shared/ui/panel-states.tsx';
import { useWhenQuiet } from '../../shared/ui/use-when-quiet.ts';
import { type StreamSearch, type StreamTab, streamTabs } from '../../shared/url/stream-search.ts';

// Only the state is part of the first page. The others come when it is there, or when they are asked for.
const loadDiff = () => import('../../features/diff-view/diff-view.tsx');
const loadBlame = () => import('../../features/blame-view/blame-view.tsx');
const loadRaw = () => import('../../features/raw-view/raw-view.tsx');
const loadTraces = () => import('../../features/trace-compare/trace-compare.tsx');
const DiffView = lazy(() => loadDiff().then(({ DiffView }) => ({ default: DiffView })));
const BlameView = lazy(() => loadBlame().then(({ BlameView }) => ({ default: BlameView })));
const RawView = lazy(() => loadRaw().then(({ RawView }) => ({ default: RawView })));
const TraceCompare = lazy(() =>
  loadTraces().then(({ TraceCompare }) => ({ default: TraceCompare })),
);

function loadTabs(): void {
  void Promise.allSettled([loadDiff(), loadBlame(), loadRaw(), loadTraces()]);
}

type StateTabsProps = {
  readonly streamId: string;
  readonly head: number;
  readonly version: number;
  readonly film: FilmView;
  readonly search: StreamSearch;
  readonly onWrite: (change: StreamSearch) => void;
  readonly onChoose: (version: number) => void;
  readonly onWatch: (path: string) => void;
};

const names: Record<StreamTab, string> = {
  state: 'State',
  diff: 'Diff',
  blame: 'Blame',
  raw: 'Raw',
  trace: 'Trace',
};

/** What the stream is at the version: its state, what changed, who set it, what is stored. */
export function StateTabs(props: StateTabsProps) {
  const { streamId, head, version, film, search, onWrite, onChoose, onWatch } = props;
  const [blamed, setBlamed] = useState<string>();
  const [opened, setOpened] = useState(asItIs);
  const blame = useCallback(
    (path: string) => {
      setBlamed(path);
      onWrite({ tab: 'blame' });
    },
    [onWrite],
  );
  useWhenQuiet(loadTabs);
  const pin = useCallback((pinned: number | undefined) => onWrite({ vs: pinned }), [onWrite]);
  const { tab = 'state', vs } = search;
  const isPinnedHere = vs === version;
  return (
    <Tabs.Root
      value={tab}
      onValueChange={(value) => onWrite({ tab: streamTabs.find((name) => name === value) })}
      asChild
    >
      <section
        aria-label="State"
        data-version={film.shown?.version}
        className="flex min-h-0 min-w-0 flex-col bg-surface"
      >
        <div className="flex h-9 shrink-0 items-center border-b border-line px-2">
          <Tabs.List className="flex h-full gap-1" aria-label="What to see of this version">
            {streamTabs.map((name) => (
              <Tabs.Trigger
                key={name}
                value={name}
                className="h-full border-b-2 border-transparent px-2.5 text-ink-soft max-sm:px-1.5 hover:text-ink data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-ink"
              >
                {names[name]}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <div className="min-w-0 grow overflow-hidden">
            {film.isCatchingUp && film.shown !== null && (
              <p role="status" className="ml-3 truncate text-sm text-ink-faint">
                catching up to version {version} …
              </p>
            )}
          </div>
          <Button
            look="quiet"
            className="shrink-0"
            aria-pressed={isPinnedHere}
            onClick={() => onWrite({ vs: isPinnedHere ? undefined : version })}
          >
            {isPinnedHere ? (
              'Unpin'
            ) : (
              <span>
                Pin<span className="max-sm:sr-only"> for diff</span>
              </span>
            )}
          </Button>
        </div>
        <Tabs.Content value="state" className="flex min-h-0 grow flex-col">
          <StateOf {...{ film, opened, onWatch }} onOpened={setOpened} onBlame={blame} />
        </Tabs.Content>
        <LateTab value="diff">
          <DiffView
            {...{ streamId, head }}
            from={vs ?? Math.max(0, version - 1)}
            to={version}
            isPinned={vs !== undefined}
            onPin={pin}
            onChoose={onChoose}
          />
        </LateTab>
        <LateTab value="blame">
          <BlameView {...{ streamId, version, onChoose }} path={blamed} />
        </LateTab>
        <LateTab value="raw">
          <RawView {...{ streamId, version }} />
        </LateTab>
        <LateTab value="trace">
          <TraceCompare
            {...{ streamId, onChoose }}
            from={vs ?? Math.max(0, version - 1)}
            to={version}
            isPinned={vs !== undefined}
          />
        </LateTab>
      </section>
    </Tabs.Root>
  );
}

type LateTabProps = { readonly value: StreamTab; readonly children: ReactNode };

function LateTab({ value, children }: LateTabProps) {
  return (
    <Tabs.Content value={value} className="flex min-h-0 grow flex-col">
      <Suspense fallback={<Loading what={names[value]} />}>{children}</Suspense>
    </Tabs.Content>
  );
}

type StateOfProps = {
  readonly film: FilmView;
  readonly opened: Opened;
  readonly onOpened: (change: (before: Opened) => Opened) => void;
  readonly onWatch: (path: string) => void;
  readonly onBlame: (path: string) => void;
};

function StateOf({ film, ...rest }: StateOfProps) {
  if (film.failure !== undefined) {
    return <Failed what="The state" error={film.failure} onRetry={film.retry} />;
  }
  if (film.shown === null) return <Loading what="the state" />;
  return <StateView shown={film.shown} {...rest} />;
}
