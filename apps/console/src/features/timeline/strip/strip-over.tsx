import type { Scale } from '../scale/build-scale.ts';
import type { ViewRange } from '../scale/view-range.ts';

type StripOverProps = {
  readonly scale: Scale;
  readonly version: number;
  readonly range: ViewRange | null;
};

/** What lies over the picture: the cursor, the dim of what is still to come, the looped range. */
export function StripOver({ scale, version, range }: StripOverProps) {
  const at = `translateX(${inSight(scale.place(version)) * 100}%)`;
  return (
    <div className="pointer-events-none absolute inset-x-2.5 inset-y-0">
      <div className="absolute inset-0 will-change-transform" style={{ transform: at }}>
        <div className="absolute top-4 bottom-4 left-0 w-[110%] bg-surface opacity-60" />
      </div>
      {range !== null && <RangeBand scale={scale} range={range} />}
      <div className="absolute inset-0 will-change-transform" style={{ transform: at }}>
        <div className="absolute inset-y-0 -left-px w-0.5 bg-accent" />
        <div className="absolute top-0 -left-1.5 size-3 rounded-sm border-2 border-surface bg-accent" />
      </div>
    </div>
  );
}

function RangeBand({ scale, range }: { readonly scale: Scale; readonly range: ViewRange }) {
  const from = inSight(scale.place(range.from));
  const to = inSight(scale.place(range.to));
  return (
    <div
      className="absolute top-4 bottom-4 border-x-2 border-accent bg-accent/15"
      style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
    />
  );
}

/** Far out of view is as good as just out of view. */
function inSight(share: number): number {
  return Math.max(-0.1, Math.min(share, 1.1));
}
