import { useMemo } from 'react';
import type { Trace } from '../../shared/api/schemas.ts';
import { buildTree } from '../../shared/trace/tree/build-tree.ts';
import { findCriticalPath, type PathPart } from '../../shared/trace/tree/critical-path.ts';
import { type Contributor, listContributors } from '../../shared/trace/tree/list-contributors.ts';
import { selfTimes } from '../../shared/trace/tree/self-times.ts';
import type { TraceTree } from '../../shared/trace/tree/trace-tree.ts';

export type TraceModel = {
  readonly tree: TraceTree;
  readonly own: Float64Array;
  readonly onPath: ReadonlyMap<number, readonly PathPart[]>;
  readonly pathNs: number;
  readonly contributors: readonly Contributor[];
};

/** What is reckoned once for a trace, however it is looked at. */
export function useTraceModel(trace: Trace): TraceModel {
  return useMemo(() => {
    const tree = buildTree(trace);
    const own = selfTimes(tree);
    const path = findCriticalPath(tree);
    return {
      tree,
      own,
      onPath: Map.groupBy(path, ({ node }) => node),
      pathNs: path.reduce((sum, { from, to }) => sum + to - from, 0),
      contributors: listContributors(tree, own, path),
    };
  }, [trace]);
}
