import {
  ChevronLeft,
  ChevronRight,
  FlaskConical,
  Scale as ScaleIcon,
  TriangleAlert,
} from 'lucide-react';
import { memo, useMemo } from 'react';
import { formatNumber } from '../../../shared/format/format-number.ts';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import type { Scale } from '../scale/build-scale.ts';
import type { Ribbon } from './ribbon.ts';
import { findEdge, listBlocks, listEdges, type RibbonEdge } from './ribbon-edges.ts';

type RibbonLaneProps = {
  readonly ribbon: Ribbon;
  readonly scale: Scale;
  readonly head: number;
  readonly width: number;
  readonly versionNow: () => number;
  readonly onChoose: (version: number) => void;
};

const looks = {
  truth: { Icon: ScaleIcon, what: 'holds', fill: 'fill-accent', ink: 'text-accent' },
  problem: { Icon: TriangleAlert, what: 'problem', fill: 'fill-removed', ink: 'text-removed' },
  hypothetical: {
    Icon: FlaskConical,
    what: 'hypothetical',
    fill: 'fill-hypothetical',
    ink: 'text-hypothetical',
  },
};

/** Pixels an edge needs to be a button of its own. */
const edgeWidth = 24;
const mostEdges = 60;

/** One ribbon over the strip: its name, where it holds, and the ways to its edges. */
export const RibbonLane = memo(function RibbonLane(props: RibbonLaneProps) {
  const { ribbon, scale, head, width, versionNow, onChoose } = props;
  const { Icon, fill, ink } = looks[ribbon.look];
  const edges = useMemo(() => listEdges(ribbon, head), [ribbon, head]);
  const pixels = Math.max(1, width);
  const path = useMemo(
    () =>
      listBlocks(ribbon.intervals, scale, { head, apart: 2 / pixels })
        .map(({ fromShare, toShare }) => {
          const wide = Math.max(3, (toShare - fromShare) * pixels);
          return `M${(fromShare * pixels).toFixed(1)} 0h${wide.toFixed(1)}v8h${(-wide).toFixed(1)}z`;
        })
        .join(''),
    [ribbon.intervals, scale, head, pixels],
  );
  const apart = useMemo(() => chooseButtons(edges, scale, pixels), [edges, scale, pixels]);
  const goTo = (direction: -1 | 1) => {
    const edge = findEdge(edges, versionNow(), direction);
    if (edge !== undefined) onChoose(edge.version);
  };
  return (
    <>
      <div
        className="group relative flex h-6 min-w-0 items-center gap-1 pl-3 text-sm"
        title={ribbon.name}
      >
        <Icon size={12} aria-hidden="true" className={`shrink-0 ${ink}`} />
        <span className="min-w-0 grow truncate font-mono text-xs">{ribbon.name}</span>
        <span className="absolute inset-y-0 right-0 flex bg-surface opacity-0 focus-within:opacity-100 group-hover:opacity-100">
          <IconButton
            name={`Previous edge of ${ribbon.name}`}
            className="h-6 w-6"
            disabled={edges.length === 0}
            onClick={() => goTo(-1)}
          >
            <ChevronLeft size={13} />
          </IconButton>
          <IconButton
            name={`Next edge of ${ribbon.name}`}
            className="h-6 w-6"
            disabled={edges.length === 0}
            onClick={() => goTo(1)}
          >
            <ChevronRight size={13} />
          </IconButton>
        </span>
      </div>
      <div className="relative mx-2.5 h-6 min-w-0">
        <svg className="absolute inset-x-0 top-2 h-2 w-full overflow-hidden" aria-hidden="true">
          <path d={path} className={fill} />
        </svg>
        {apart.map(({ version, isBegin, note, share }) => (
          <button
            key={version}
            type="button"
            aria-label={describeEdge(ribbon, { version, isBegin, note })}
            title={note ?? `${isBegin ? 'begins' : 'ends'} at version ${formatNumber(version)}`}
            className="group absolute top-0 size-6 -translate-x-1/2"
            style={{ left: `${share * 100}%` }}
            onClick={() => onChoose(version)}
          >
            <span className="mx-auto block h-4 w-0.5 bg-ink-soft group-hover:w-1 group-hover:bg-ink" />
          </button>
        ))}
      </div>
    </>
  );
});

function describeEdge({ name, look }: Ribbon, { version, isBegin, note }: RibbonEdge): string {
  const told = note === undefined ? '' : `: ${note}`;
  if (look === 'problem') return `Version ${version} ${name}${told}`;
  return `${name} ${isBegin ? 'begins' : 'ends'} at version ${version}${told}`;
}

type PlacedEdge = RibbonEdge & { readonly share: number };

/** The edges in view that have room to be met by a finger; the arrows lead to all of them. */
function chooseButtons(
  edges: readonly RibbonEdge[],
  scale: Scale,
  pixels: number,
): readonly PlacedEdge[] {
  const chosen: PlacedEdge[] = [];
  for (const edge of edges) {
    const share = scale.place(edge.version);
    if (share < 0 || share > 1) continue;
    const last = chosen.at(-1);
    if (last !== undefined && (share - last.share) * pixels < edgeWidth) continue;
    chosen.push({ ...edge, share });
    if (chosen.length === mostEdges) break;
  }
  return chosen;
}
