import type { KeyboardEvent, RefObject } from 'react';
import type { Frame } from '../../../shared/film/film-window.ts';
import type { Bookmark } from '../bookmarks/bookmarks.ts';
import { findKnown, type KnownEvents } from '../scale/known-events.ts';
import type { ViewRange } from '../scale/view-range.ts';
import { describePlace, describeVersion } from './describe-version.ts';
import { stepByKey } from './step-by-key.ts';
import { StripCanvas } from './strip-canvas.tsx';
import { StripOver } from './strip-over.tsx';
import type { StripSize } from './strip-picture.ts';
import { type StripMoves, useStripPointer } from './use-strip-pointer.ts';

type TimelineStripProps = StripMoves & {
  readonly strip: RefObject<HTMLDivElement | null>;
  readonly size: StripSize;
  readonly bookmarks: readonly Bookmark[];
  readonly known: readonly KnownEvents[];
  readonly version: number;
  readonly frame: Frame | null;
  readonly range: ViewRange | null;
};

/** The scrubber: the picture of the stream, and the cursor over it. */
export function TimelineStrip(props: TimelineStripProps) {
  const { strip, picture, size, scale, version, head, frame, range } = props;
  const { hover, handlers } = useStripPointer(strip, props);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(10, Math.round((scale.view.to - scale.view.from) / 10));
    const step = stepByKey(event, version, { head, page });
    if (step === null) return;
    event.preventDefault();
    (step.isChoice ? props.onChoose : props.onScrub)(step.version);
  };
  return (
    <div
      ref={strip}
      className="relative h-[72px] min-w-0 cursor-crosshair touch-pan-y select-none bg-surface"
      {...handlers}
    >
      <StripCanvas picture={picture} size={size} />
      <div
        role="slider"
        tabIndex={0}
        aria-label="Version"
        aria-valuemin={0}
        aria-valuemax={head}
        aria-valuenow={version}
        aria-valuetext={describeVersion(version, head, frame?.version === version ? frame : null)}
        className="absolute inset-0 overflow-hidden -outline-offset-2"
        onKeyDown={onKeyDown}
      >
        <StripOver {...{ scale, version, range }} />
      </div>
      {hover !== null && (
        <HoverSign share={hover.share} text={describeHover(props, hover.version)} />
      )}
    </div>
  );
}

function describeHover(props: TimelineStripProps, version: number): string {
  const { scale, known, picture, bookmarks } = props;
  const found = findKnown(known, version);
  const bookmark = bookmarks.find((each) => each.version === version);
  return describePlace({
    version,
    type: found?.type,
    atMs: found?.atMs ?? scale.timeAt(version),
    isExact: found !== undefined,
    hasSnapshot: picture.snapshots.some((mark) => mark.version === version),
    bookmark: bookmark?.name,
  });
}

function HoverSign({ share, text }: { readonly share: number; readonly text: string }) {
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-x-2.5 inset-y-0">
      <div className="absolute inset-y-0 w-px bg-line-strong" style={{ left: `${share * 100}%` }} />
      <div
        className="absolute -top-1 z-20 -translate-y-full whitespace-nowrap"
        style={{ left: `${share * 100}%` }}
      >
        <div
          className="rounded-md border border-line bg-raised px-2 py-0.5 text-sm shadow-float"
          style={{ transform: `translateX(${-share * 100}%)` }}
        >
          {text}
        </div>
      </div>
    </div>
  );
}
