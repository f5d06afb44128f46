import type { Step } from './build-steps.ts';

export const nodeWidth = 172;
export const nodeHeight = 46;
const columnGap = 72;
/** What a command wrote stands close to it. */
const writtenGap = 28;
const rowGap = 8;
const lanePadding = 10;
const lanesGap = 6;

export type PlacedStep = { readonly step: Step; readonly x: number; readonly y: number };

export type Lane = {
  readonly streamId: string;
  readonly y: number;
  readonly height: number;
};

export type Placed = {
  readonly steps: readonly PlacedStep[];
  readonly lanes: readonly Lane[];
  readonly width: number;
};

type Cell = { readonly lane: number; readonly layer: number; readonly row: number };
type LaneState = {
  readonly index: number;
  readonly streamId: string;
  layer: number;
  row: number;
  rows: number;
  command: string | undefined;
};

/**
 * Where each step stands: a lane for each stream, and to the right of what caused it and of what
 * its stream did before. What one command wrote stands in one column.
 */
export function placeSteps(steps: readonly Step[]): Placed {
  const cells = new Map<string, Cell>();
  const lanes = new Map<string, LaneState>();
  const gaps: number[] = [];
  for (const step of steps) {
    const cell = placeStep(step, lanes, cells);
    cells.set(step.id, cell);
    const gap = step.cause?.kind === 'wrote' ? writtenGap : columnGap;
    gaps[cell.layer] = Math.max(gap, gaps[cell.layer] ?? 0);
  }
  const columns = spreadColumns(gaps);
  const placedLanes = stackLanes([...lanes.values()]);
  return {
    steps: steps.map((step) => {
      const cell = cells.get(step.id);
      const lane = placedLanes[cell?.lane ?? 0];
      return {
        step,
        x: columns[cell?.layer ?? 0] ?? 0,
        y: (lane?.y ?? 0) + lanePadding + (cell?.row ?? 0) * (nodeHeight + rowGap),
      };
    }),
    lanes: placedLanes,
    width: (columns.at(-1) ?? 0) + nodeWidth,
  };
}

function spreadColumns(gaps: readonly number[]): number[] {
  let x = 0;
  return gaps.map((gap, index) => {
    x += index === 0 ? 0 : nodeWidth + gap;
    return x;
  });
}

function placeStep(
  step: Step,
  lanes: Map<string, LaneState>,
  cells: ReadonlyMap<string, Cell>,
): Cell {
  const { streamId, cause } = step;
  let lane = lanes.get(streamId);
  if (lane === undefined) {
    lane = { index: lanes.size, streamId, layer: -1, row: 0, rows: 1, command: undefined };
    lanes.set(streamId, lane);
  }
  const command = cause?.kind === 'wrote' ? cause.id : undefined;
  if (command !== undefined && command === lane.command) {
    lane.row++;
    lane.rows = Math.max(lane.rows, lane.row + 1);
  } else {
    const afterCause = cause === undefined ? 0 : (cells.get(cause.id)?.layer ?? -1) + 1;
    lane.layer = Math.max(lane.layer + 1, afterCause);
    lane.row = 0;
  }
  lane.command = command;
  return { lane: lane.index, layer: lane.layer, row: lane.row };
}

function stackLanes(lanes: readonly LaneState[]): Lane[] {
  let y = 0;
  return lanes.map(({ streamId, rows }) => {
    const height = rows * (nodeHeight + rowGap) - rowGap + 2 * lanePadding;
    const lane = { streamId, y, height };
    y += height + lanesGap;
    return lane;
  });
}
