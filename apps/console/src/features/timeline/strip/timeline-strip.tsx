import { type KeyboardEvent, type RefObject, useRef } from 'react';
import type { Frame } from '../../../shared/film/film-window.ts';
import type { Scale } from '../scale/build-scale.ts';
import { findKnown, type KnownEvents } from '../scale/known-events.ts';
import type { ViewRange } from '../scale/view-range.ts';
import { describePlace, describeVersion } from './describe-version.ts';
import { stepByKey } from './step-by-key.ts';
import { StripCanvas } from './strip-canvas.tsx';
import { StripOver } from './strip-over.tsx';
import type { StripPicture, StripSize } from './strip-picture.ts';
import { type StripMoves, useStripPointer } from './use-strip-pointer.ts';

type TimelineStripProps = StripMoves & {
  readonly strip: RefObject<HTMLDivElement | null>;
  readonly picture: StripPicture;
  readonly size: StripSize;
  readonly known: readonly KnownEvents[];
  readonly version: number;
  readonly frame: Frame | null;
  readonly range: ViewRange | null;
};

/** The scrubber: the picture of the stream, and the cursor over it. */
export function TimelineStrip(props: TimelineStripProps) {
  const { strip, picture, size, scale, known, version, head, frame, range } = props;
  const { hover, handlers } = useStripPointer(strip, props);
  const slider = useRef<HTMLDivElement>(null);
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
      onPointerDown={(event) => {
        handlers.onPointerDown(event);
        slider.current?.focus({ preventScroll: true });
      }}
    >
      <StripCanvas picture={picture} size={size} />
      <div
        ref={slider}
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
        <HoverSign share={hover} text={describeHover(scale, known, hover, head)} />
      )}
    </div>
  );
}

function describeHover(
  scale: Scale,
  known: readonly KnownEvents[],
  share: number,
  head: number,
): string {
  const version = Math.max(0, Math.min(Math.round(scale.versionAt(share)), head));
  const found = findKnown(known, version);
  return describePlace({
    version,
    type: found?.type,
    atMs: found?.atMs ?? scale.timeAt(version),
    isExact: found !== undefined,
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
