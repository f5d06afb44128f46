import { chooseServiceColor } from '../../shared/trace/choose-service-color.ts';
import { formatNs, formatNsExactly } from '../../shared/trace/format-ns.ts';
import type { TraceNode } from '../../shared/trace/read-node.ts';
import type { PathPart } from '../../shared/trace/tree/critical-path.ts';
import {
  type Bar,
  placeBar,
  placeParts,
  type TimeView,
} from '../../shared/trace/tree/place-bar.ts';
import { classNames } from '../../shared/ui/class-names.ts';

type SpanBarProps = {
  readonly span: TraceNode;
  readonly view: TimeView;
  /** How long it ran on after the one that caused it, and what is below it after it. */
  readonly lateNs: number;
  readonly leftBehindNs: number;
  /** What of it all that follows waited for. */
  readonly critical: readonly PathPart[] | undefined;
};

const at = ({ left, width }: Bar) => ({ left: `${left * 100}%`, width: `${width * 100}%` });

/**
 * When a span was at work. What went on after its cause had ended is hollow; a thin line goes on to
 * the end of what it left behind.
 */
export function SpanBar({ span, view, lateNs, leftBehindNs, critical }: SpanBarProps) {
  const { from, to, isAbsent, isFailed } = span;
  const bar = placeBar(from, to, view);
  const color = isAbsent ? 'var(--line-strong)' : chooseServiceColor(span.service);
  const lateFrom = Math.max(from, to - lateNs);
  const solid = lateFrom === from && lateNs > 0 ? undefined : placeBar(from, lateFrom, view);
  const late = lateNs > 0 ? placeBar(lateFrom, to, view) : undefined;
  const tail = leftBehindNs > 0 ? placeBar(to, to + leftBehindNs, view) : undefined;
  return (
    <>
      {tail !== undefined && (
        <span
          style={{ ...at(tail), borderColor: color }}
          className="absolute top-1/2 border-t border-r"
        />
      )}
      {solid !== undefined && !isAbsent && (
        <span
          style={{ ...at(solid), backgroundColor: color }}
          className="absolute inset-y-1.5 min-w-0.5 rounded-[2px]"
        />
      )}
      {late !== undefined && (
        <span
          style={{ ...at(late), borderColor: color }}
          className="absolute inset-y-1.5 min-w-0.5 rounded-[2px] border bg-surface"
        />
      )}
      {isAbsent && bar !== undefined && (
        <span
          style={{ ...at(bar), borderColor: color }}
          className="absolute inset-y-1.5 min-w-0.5 rounded-[2px] border border-dashed"
        />
      )}
      {isFailed && bar !== undefined && (
        <span
          style={at(bar)}
          className="absolute inset-y-1 min-w-1 rounded-[3px] outline-2 -outline-offset-1 outline-removed"
        />
      )}
      {critical !== undefined &&
        placeParts(critical, view).map((place) => (
          <span
            key={place.left}
            style={at(place)}
            className="absolute bottom-0.5 h-0.75 min-w-0.5 bg-ink"
          />
        ))}
      <Told span={span} view={view} bar={bar} />
    </>
  );
}

type ToldProps = {
  readonly span: TraceNode;
  readonly view: TimeView;
  readonly bar: Bar | undefined;
};

/** How long, beside the bar where there is room; or on which side of the view it is. */
function Told({ span, view, bar }: ToldProps) {
  if (bar === undefined) {
    const isBefore = span.to < view.from;
    return (
      <span
        className={classNames(
          'absolute inset-y-0 flex items-center px-1 text-xs text-ink-faint',
          isBefore ? 'left-0' : 'right-0',
        )}
      >
        {isBefore ? '‹ ' : ''}
        {formatNs(span.to - span.from)}
        {isBefore ? '' : ' ›'}
      </span>
    );
  }
  const right = bar.left + bar.width;
  const place =
    right < 0.8
      ? { left: `${right * 100}%` }
      : bar.left > 0.2
        ? { right: `${(1 - bar.left) * 100}%` }
        : { left: `${bar.left * 100}%` };
  const isInside = right >= 0.8 && bar.left <= 0.2;
  return (
    <span
      style={place}
      title={formatNsExactly(span.to - span.from)}
      className={classNames(
        'absolute inset-y-1 mx-1 rounded-sm px-1 text-xs leading-4 whitespace-nowrap',
        isInside ? 'bg-surface text-ink' : 'bg-inherit text-ink-soft',
      )}
    >
      {formatNs(span.to - span.from)}
    </span>
  );
}
