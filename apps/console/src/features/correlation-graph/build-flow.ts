import type { Edge } from '@xyflow/react';
import type { Step } from './build-steps.ts';
import type { LaneNode, StepNode } from './graph-node.tsx';
import { nodeHeight, nodeWidth, placeSteps } from './place-steps.ts';

export const laneHead = 180;

/** The placed steps as the graph library takes them. */
export function buildFlow(steps: readonly Step[]): {
  readonly nodes: (StepNode | LaneNode)[];
  readonly edges: Edge[];
} {
  const placed = placeSteps(steps);
  const byId = new Map(steps.map((step) => [step.id, step]));
  const lanes = placed.lanes.map(
    ({ streamId, y, height }): LaneNode => ({
      id: `lane:${streamId}`,
      type: 'lane',
      position: { x: -laneHead, y },
      width: placed.width + laneHead + 12,
      height,
      data: { streamId },
      zIndex: -1,
      selectable: false,
    }),
  );
  const nodes = placed.steps.map(
    ({ step, x, y }): StepNode => ({
      id: step.id,
      type: 'step',
      position: { x, y },
      width: nodeWidth,
      height: nodeHeight,
      data: { step },
    }),
  );
  const edges = steps.flatMap(({ id, cause, isFailure }): Edge[] => {
    const source = cause && byId.get(cause.id);
    if (cause === undefined || source === undefined || source.id === id) return [];
    const stroke = isFailure ? 'var(--removed)' : 'var(--line-strong)';
    return [
      {
        id: `${source.id} ${id}`,
        source: source.id,
        target: id,
        style: { stroke, ...(cause.kind === 'wrote' && { strokeDasharray: '3 3' }) },
      },
    ];
  });
  return { nodes: [...lanes, ...nodes], edges };
}
