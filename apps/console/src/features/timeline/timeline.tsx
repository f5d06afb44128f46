import { memo, type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { StreamDetail } from '../../shared/api/schemas.ts';
import type { FilmView } from '../../shared/film/use-film.ts';
import { useStoredChoice } from '../../shared/preference/use-stored-choice.ts';
import { Panel } from '../../shared/ui/panel.tsx';
import { BookmarkList } from './bookmarks/bookmark-list.tsx';
import { useBookmarks } from './bookmarks/use-bookmarks.ts';
import { GoToDialog } from './go-to/go-to-dialog.tsx';
import { Minimap } from './minimap.tsx';
import type { Ribbon } from './ribbons/ribbon.ts';
import { RibbonLane } from './ribbons/ribbon-lane.tsx';
import { useProblemRibbon } from './ribbons/use-problem-ribbon.ts';
import { useKnownEvents } from './scale/use-known-events.ts';
import { useScales } from './scale/use-scales.ts';
import { useTimelineView } from './scale/use-timeline-view.ts';
import type { ViewRange } from './scale/view-range.ts';
import { zoomScale } from './scale/zoom-scale.ts';
import { buildPicture } from './strip/build-picture.ts';
import { stripPadding } from './strip/strip-picture.ts';
import { TimelineStrip } from './strip/timeline-strip.tsx';
import { useStripSize } from './strip/use-strip-size.ts';
import { TimelineTools } from './timeline-tools.tsx';
import { useTimelineKeys } from './use-timeline-keys.ts';
import { ViewNote } from './view-note.tsx';

type TimelineProps = {
  readonly detail: StreamDetail;
  readonly head: number;
  readonly version: number;
  readonly film: FilmView;
  readonly ribbons: readonly Ribbon[];
  /** The versions that are played in a loop. */
  readonly range: ViewRange | null;
  readonly onRange: (range: ViewRange | null) => void;
  readonly onScrub: (version: number) => void;
  readonly onChoose: (version: number) => void;
  /** How it is played. */
  readonly children?: ReactNode;
};

/** The whole stream, and the cursor in it. */
export const Timeline = memo(function Timeline(props: TimelineProps) {
  const { detail, head, version, film, ribbons, range } = props;
  const { onRange, onScrub, onChoose, children } = props;
  const { streamId, snapshots } = detail;
  const strip = useRef<HTMLDivElement>(null);
  const size = useStripSize(strip);
  const width = Math.max(1, size.width - 2 * stripPadding);
  const [axis, setAxis] = useStoredChoice('hindsight.timeline.axis', ['version', 'time']);
  const { view, isFit, show, pan } = useTimelineView(head, version);
  const known = useKnownEvents({ streamId, head, view, film });
  const { scale, whole } = useScales({ detail, head, view, axis, known, width });
  const problems = useProblemRibbon(streamId, head, film.shown !== null && !film.isCatchingUp);
  const lanes = problems === null ? ribbons : [...ribbons, problems];
  const bookmarks = useBookmarks(streamId);
  const { list } = bookmarks;
  const picture = useMemo(() => {
    const marked = list.map((bookmark) => bookmark.version);
    return buildPicture({ scale, axis, width, head, known, snapshots, bookmarks: marked });
  }, [scale, axis, width, head, known, snapshots, list]);
  const versionRef = useRef(version);
  versionRef.current = version;
  const versionNow = useCallback(() => versionRef.current, []);
  const fit = useCallback(() => show(null), [show]);
  const zoom = useCallback(
    (factor: number) => {
      const share = Math.max(0, Math.min(scale.place(versionRef.current), 1));
      show(zoomScale(scale, { share, factor, head }));
    },
    [scale, head, show],
  );
  const [isGoing, setIsGoing] = useState(false);
  const goTo = useCallback(() => setIsGoing(true), []);
  const said = useTimelineKeys({
    ...{ streamId, version, head, film, onChoose, onScrub },
    onFit: fit,
    onZoom: zoom,
    onBookmark: () => bookmarks.toggle(version),
    onGoTo: goTo,
  });
  return (
    <Panel
      name="Timeline"
      isHeadingHidden
      className="sticky bottom-0 z-10 shrink-0 overflow-x-clip border-t border-line"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-1 max-md:gap-x-1 max-md:px-1.5">
        <span aria-hidden="true" className="font-semibold max-md:hidden">
          Timeline
        </span>
        <p
          role="status"
          className="min-w-0 grow basis-8 truncate text-sm text-ink-soft empty:max-md:hidden"
        >
          {said}
        </p>
        {children}
        <BookmarkList {...{ bookmarks, versionNow, onChoose }} />
      </div>
      <div className="grid grid-cols-[9rem_minmax(0,1fr)] items-center max-md:grid-cols-1">
        {lanes.map((ribbon) => (
          <RibbonLane
            key={`${ribbon.look} ${ribbon.name}`}
            {...{ ribbon, scale, head, width, versionNow, onChoose }}
          />
        ))}
        <TimelineTools
          {...{ axis, isFit, onFit: fit, onZoom: zoom }}
          onAxis={setAxis}
          onGoTo={goTo}
        />
        <TimelineStrip
          {...{ strip, picture, size, scale, known, version, head, range }}
          {...{ onScrub, onChoose, onRange }}
          bookmarks={list}
          frame={film.shown?.frame ?? null}
          onView={show}
          onPan={pan}
        />
        <ViewNote view={view} head={head} isFit={isFit} />
        <Minimap scale={whole} {...{ view, head, version }} onPan={pan} />
      </div>
      <GoToDialog
        {...{ streamId, head, onChoose }}
        isOpen={isGoing}
        onClose={() => setIsGoing(false)}
      />
    </Panel>
  );
});
