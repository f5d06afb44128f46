import type { Scale } from '../scale/build-scale.ts';
import type { Ribbon, RibbonInterval } from './ribbon.ts';

export type RibbonEdge = {
  readonly version: number;
  readonly isBegin: boolean;
  readonly note: string | undefined;
};

/** The versions at which it began or ended to hold. A problem only has its place. */
export function listEdges(
  { look, intervals }: Pick<Ribbon, 'look' | 'intervals'>,
  head: number,
): readonly RibbonEdge[] {
  return intervals.flatMap(({ fromVersion, toVersion, note }) => {
    const begin = { version: fromVersion, isBegin: true, note };
    return look === 'problem' || toVersion >= head
      ? [begin]
      : [begin, { version: toVersion + 1, isBegin: false, note: undefined }];
  });
}

/** The next edge in a direction, or undefined when there is none. */
export function findEdge(
  edges: readonly RibbonEdge[],
  version: number,
  direction: -1 | 1,
): RibbonEdge | undefined {
  return direction > 0
    ? edges.find((edge) => edge.version > version)
    : edges.findLast((edge) => edge.version < version);
}

export type Block = { readonly fromShare: number; readonly toShare: number };

/** What of a ribbon is in view; pieces too near to be told apart are one. */
export function listBlocks(
  intervals: readonly RibbonInterval[],
  scale: Scale,
  { head, apart }: { readonly head: number; readonly apart: number },
): readonly Block[] {
  const blocks: { fromShare: number; toShare: number }[] = [];
  for (const { fromVersion, toVersion } of intervals) {
    const fromShare = Math.max(-0.05, scale.place(fromVersion));
    const toShare = Math.min(1.05, scale.place(Math.min(toVersion + 1, head)));
    if (toShare < 0 || fromShare > 1) continue;
    const last = blocks.at(-1);
    if (last !== undefined && fromShare - last.toShare < apart) last.toShare = toShare;
    else blocks.push({ fromShare, toShare });
  }
  return blocks;
}
