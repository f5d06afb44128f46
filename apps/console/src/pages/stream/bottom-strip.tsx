import { lazy, Suspense, useCallback, useRef } from 'react';
import { LatencyPanel } from '../../features/latency/latency-panel.tsx';
import { TruthPanel } from '../../features/truth/truth-panel.tsx';
import type { StreamTruth } from '../../features/truth/use-stream-truth.ts';
import type { StreamDetail } from '../../shared/api/schemas.ts';
import type { Shown } from '../../shared/film/film.ts';
import { classNames } from '../../shared/ui/class-names.ts';
import type { StreamSearch } from '../../shared/url/stream-search.ts';

const Watches = lazy(() =>
  import('../../features/watches/watches.tsx').then(({ Watches }) => ({ default: Watches })),
);

const noPaths: readonly string[] = [];

type BottomStripProps = {
  readonly detail: StreamDetail;
  readonly head: number;
  readonly version: number;
  readonly shown: Shown | null;
  readonly truth: StreamTruth;
  readonly search: StreamSearch;
  readonly onWrite: (change: StreamSearch) => void;
  readonly onScrub: (version: number) => void;
  readonly onChoose: (version: number) => void;
};

/** What goes through all versions: the values that are watched, the rule that is asked for. */
export function BottomStrip(props: BottomStripProps) {
  const { detail, head, version, shown, truth, search, onWrite, onScrub, onChoose } = props;
  const { streamId, category } = detail;
  const writePaths = useCallback(
    (paths: readonly string[]) => onWrite({ watch: paths.length === 0 ? undefined : paths }),
    [onWrite],
  );
  const writeWhere = useCallback((where: string | undefined) => onWrite({ where }), [onWrite]);
  const isLatencyOpen = search.latency === 'on';
  const openLatency = useCallback(
    (isOpen: boolean) => onWrite({ latency: isOpen ? 'on' : undefined }),
    [onWrite],
  );
  return (
    <div
      className={classNames(
        'grid shrink-0 grid-cols-1 border-t border-line lg:divide-x lg:divide-line',
        isLatencyOpen
          ? 'lg:grid-cols-3'
          : 'lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,14rem)]',
      )}
    >
      <Suspense fallback={<div className="h-9 bg-surface" />}>
        <Watches
          {...{ streamId, head, version, shown }}
          firstAt={detail.firstEventAt}
          lastAt={detail.lastEventAt}
          paths={search.watch ?? noPaths}
          onPaths={writePaths}
          onScrub={onScrub}
          onChoose={onChoose}
        />
      </Suspense>
      <TruthPanel
        {...{ category, truth, version }}
        where={search.where}
        sample={useSample(streamId, shown)}
        onWhere={writeWhere}
        onChoose={onChoose}
      />
      <LatencyPanel
        {...{ streamId, head, version, onChoose }}
        isOpen={isLatencyOpen}
        onOpen={openLatency}
      />
    </div>
  );
}

/** The first state of the stream that was shown: what it is like, not what it is. */
function useSample(streamId: string, shown: Shown | null) {
  const sample = useRef<{ streamId: string; shown: Shown } | null>(null);
  if (shown !== null && sample.current?.streamId !== streamId) sample.current = { streamId, shown };
  return sample.current?.streamId === streamId ? sample.current.shown.state : undefined;
}
