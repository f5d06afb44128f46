import '@xyflow/react/dist/base.css';
import './graph.css';
import {
  type NodeTypes,
  ReactFlow,
  type ReactFlowInstance,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import { buildFlow, laneHead } from './build-flow.ts';
import type { Step } from './build-steps.ts';
import { type LaneNode, LaneNodeView, type StepNode, StepNodeView } from './graph-node.tsx';
import { nodeHeight, nodeWidth } from './place-steps.ts';
import { ShownStep } from './shown-step.ts';

type GraphProps = { readonly steps: readonly Step[]; readonly shown: string | undefined };

/** The library is heavy: this file is loaded when a graph is to be drawn. */
export function Graph({ steps, shown }: GraphProps) {
  return (
    <ReactFlowProvider>
      <ShownStep value={shown}>
        <Flow steps={steps} shown={shown} />
      </ShownStep>
    </ReactFlowProvider>
  );
}

const nodeTypes: NodeTypes = { step: StepNodeView, lane: LaneNodeView };

function Flow({ steps, shown }: GraphProps) {
  const { nodes, edges } = useMemo(() => buildFlow(steps), [steps]);
  const flow = useReactFlow();
  useEffect(() => {
    const node = shown === undefined ? undefined : flow.getNode(shown);
    if (node === undefined) return;
    const { x, y } = node.position;
    void flow.setCenter(x + nodeWidth / 2, y + nodeHeight / 2, { zoom: 1 });
  }, [shown, flow]);
  return (
    <div className="relative min-h-0 grow">
      <div className="correlation-graph absolute inset-0 text-base">
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          onInit={begin}
          attributionPosition="bottom-left"
          minZoom={0.05}
          maxZoom={1.5}
          onlyRenderVisibleElements
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          panOnScroll
        />
      </div>
      <div className="absolute right-2 bottom-2 flex rounded-md border border-line bg-raised">
        <IconButton name="Zoom in" onClick={() => void flow.zoomIn()}>
          <ZoomIn size={14} />
        </IconButton>
        <IconButton name="Zoom out" onClick={() => void flow.zoomOut()}>
          <ZoomOut size={14} />
        </IconButton>
        <IconButton
          name="Show the whole graph"
          onClick={() => void flow.fitView({ padding: 0.05 })}
        >
          <Maximize size={14} />
        </IconButton>
      </div>
    </div>
  );
}

const readable = 0.7;

/** A small graph is shown whole; a large one from its beginning, so that it can be read. */
function begin(flow: ReactFlowInstance<StepNode | LaneNode>): void {
  void flow.fitView({ padding: 0.05, maxZoom: 1 }).then(() => {
    if (flow.getZoom() >= readable) return;
    void flow.setViewport({ x: laneHead + 16, y: 16, zoom: 1 });
  });
}
