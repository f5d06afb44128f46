import {
  BookOpen,
  CircleX,
  Database,
  Link2,
  MousePointerClick,
  PenLine,
  Swords,
} from 'lucide-react';
import { formatAmount, formatNumber } from '../../shared/format/format-number.ts';
import { shortenId } from '../../shared/format/shorten-id.ts';
import { chooseServiceColor } from '../../shared/trace/choose-service-color.ts';
import type { TraceNode } from '../../shared/trace/read-node.ts';
import { spanMarks } from '../../shared/trace/span-marks.ts';
import { classNames } from '../../shared/ui/class-names.ts';
import { FoundText } from '../../shared/ui/found-text.tsx';

type SpanLabelProps = {
  readonly span: TraceNode;
  readonly depth: number;
  /** How many spans are below. */
  readonly below: number;
  readonly isCollapsed: boolean;
  readonly errorsBelow: number;
  readonly find: string;
  /** It was its own ancestor, or another span has its id. */
  readonly oddity: string | undefined;
  readonly onToggle: () => void;
};

const plainLevels = 12;

/** In levels. Deeper ones come closer together, so that there is always room for the name. */
function indentOf(depth: number): number {
  if (depth <= plainLevels) return depth;
  return plainLevels + Math.min(6, Math.log2(depth - plainLevels + 1) / 2);
}

/** Which span, of which service, what it did, and what is wrong with it or below it. */
export function SpanLabel(props: SpanLabelProps) {
  const { span, depth, below, isCollapsed, errorsBelow, find, oddity, onToggle } = props;
  const { name, service, isAbsent, isFailed, marks } = span;
  return (
    <div
      style={{ paddingLeft: `calc(${indentOf(depth)} * var(--level))` }}
      className="flex h-6 min-w-0 items-center gap-1.5 overflow-hidden pr-2 whitespace-nowrap group-data-[names=tight]:gap-1"
    >
      {below > 0 && (
        <button
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          onClick={(click) => {
            click.stopPropagation();
            onToggle();
          }}
          className="flex size-6 shrink-0 items-center justify-center rounded-sm text-ink-faint hover:bg-hover hover:text-ink"
        >
          <span
            className={classNames(
              'size-1.5 border-r-[1.5px] border-b-[1.5px] border-current',
              isCollapsed ? '-rotate-45' : 'rotate-45',
            )}
          />
        </button>
      )}
      <span
        aria-hidden="true"
        style={{ backgroundColor: isAbsent ? 'var(--line-strong)' : chooseServiceColor(service) }}
        className={classNames('h-4 w-1 shrink-0 rounded-full', below === 0 && 'ml-7.5')}
      />
      {isFailed && (
        <span className="flex shrink-0 items-center gap-0.5 font-medium text-removed">
          <CircleX size={13} aria-hidden="true" />
          <span className="group-data-[names=tight]:sr-only">failed</span>
        </span>
      )}
      <SpanSign marks={marks} />
      <span
        title={`${name}${service === '' ? '' : ` · ${service}`} · level ${depth + 1}`}
        className={classNames(
          'truncate',
          isAbsent ? 'text-ink-faint italic' : 'font-medium text-ink',
          (marks & spanMarks.placed) !== 0 && 'font-normal italic',
        )}
      >
        <FoundText text={name} find={find} />
      </span>
      {isAbsent && (
        <span className="shrink-0 font-mono text-xs text-ink-faint">
          {shortenId(span.spanId, 14)}
        </span>
      )}
      <span className="min-w-0 shrink-[9999] truncate text-xs text-ink-faint group-data-[names=narrow]:hidden group-data-[names=tight]:hidden">
        <FoundText text={service} find={find} />
      </span>
      {oddity !== undefined && <Tag text={oddity} />}
      {(marks & spanMarks.placed) !== 0 && <Tag text="placed" />}
      {isCollapsed && below > 0 && (
        <span className="ml-auto shrink-0 rounded-sm bg-sunken px-1 text-xs text-ink-soft">
          +{formatNumber(below)}
        </span>
      )}
      {errorsBelow > 0 && (
        <span
          title={`${formatAmount(errorsBelow, 'span')} below failed`}
          className={classNames(
            'flex shrink-0 items-center gap-0.5 text-xs text-removed',
            !isCollapsed && 'ml-auto',
          )}
        >
          <CircleX size={11} aria-hidden="true" />
          {formatNumber(errorsBelow)}
          <span className="sr-only"> failed below</span>
        </span>
      )}
    </div>
  );
}

const signs = [
  { mark: spanMarks.conflict, Icon: Swords, says: 'version conflict', look: 'text-removed' },
  { mark: spanMarks.append, Icon: PenLine, says: 'wrote events', look: 'text-added' },
  { mark: spanMarks.load, Icon: BookOpen, says: 'read a stream', look: 'text-ink-soft' },
  { mark: spanMarks.action, Icon: MousePointerClick, says: 'a person did', look: 'text-ink-soft' },
  { mark: spanMarks.statement, Icon: Database, says: 'statement', look: 'text-ink-soft' },
  { mark: spanMarks.hasLinks, Icon: Link2, says: 'has links', look: 'text-ink-soft' },
] as const;

/** What kind of work it was, where it is of a kind. */
function SpanSign({ marks }: { readonly marks: number }) {
  return signs.map(
    ({ mark, Icon, says, look }) =>
      (marks & mark) !== 0 && (
        <span key={says} title={says} className={classNames('shrink-0', look)}>
          <Icon size={13} aria-hidden="true" />
          <span className="sr-only">{says}: </span>
        </span>
      ),
  );
}

function Tag({ text }: { readonly text: string }) {
  return (
    <span className="shrink-0 rounded-sm border border-line px-1 text-xs leading-4 text-ink-soft group-data-[names=tight]:sr-only">
      {text}
    </span>
  );
}
