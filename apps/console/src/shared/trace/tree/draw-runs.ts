import { failedStatus } from '../span-marks.ts';
import type { TraceTree } from './trace-tree.ts';

/** A stretch of one line of the small picture: which service was at work there. */
export type Run = {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly service: number;
  readonly isFailed: boolean;
};

type Size = { readonly width: number; readonly lines: number };

/**
 * A whole trace in a few lines of pixels. However many spans there are, what comes out is at most
 * the picture: spans that share a line are laid over each other, the one with the most of them wins.
 */
export function drawRuns(tree: TraceTree, { width, lines }: Size): readonly Run[] {
  const { trace, order, count, spans, start, end, from, to } = tree;
  const services = trace.services.length;
  const scale = width / Math.max(1, to - from);
  const used = Math.max(1, Math.min(lines, count));
  const runs: Run[] = [];
  const stride = width + 1;
  const edges = new Int32Array(services * stride);
  const failures = new Int32Array(stride);
  for (let line = 0; line < used; line++) {
    edges.fill(0);
    failures.fill(0);
    const [first, last] = [
      Math.floor((line * count) / used),
      Math.floor(((line + 1) * count) / used),
    ];
    for (let place = first; place < last; place++) {
      const node = order[place] ?? 0;
      if (node >= spans) continue;
      const left = clampPixel(((start[node] ?? 0) - from) * scale, width - 1);
      const right = Math.max(left + 1, clampPixel(((end[node] ?? 0) - from) * scale, width));
      const base = (trace.columns.service[node] ?? 0) * stride;
      add(edges, base + left, 1);
      add(edges, base + right, -1);
      if (trace.columns.status[node] === failedStatus) {
        add(failures, left, 1);
        add(failures, right, -1);
      }
    }
    readLine(runs, line, { edges, failures, services, width });
  }
  return runs;
}

type Line = {
  readonly edges: Int32Array;
  readonly failures: Int32Array;
  readonly services: number;
  readonly width: number;
};

function readLine(runs: Run[], line: number, { edges, failures, services, width }: Line): void {
  const counts = new Int32Array(services);
  let failed = 0;
  let open: { from: number; service: number; isFailed: boolean } | undefined;
  for (let x = 0; x <= width; x++) {
    failed += failures[x] ?? 0;
    let best = -1;
    for (let service = 0; service < services; service++) {
      const now = add(counts, service, edges[service * (width + 1) + x] ?? 0);
      if (now > 0 && now > (counts[best] ?? 0)) best = service;
    }
    const isFailed = failed > 0;
    if (open !== undefined && open.service === best && open.isFailed === isFailed) continue;
    if (open !== undefined) runs.push({ line, to: x, ...open });
    open = best < 0 ? undefined : { from: x, service: best, isFailed };
  }
}

function add(list: Int32Array, index: number, by: number): number {
  const sum = (list[index] ?? 0) + by;
  list[index] = sum;
  return sum;
}

function clampPixel(value: number, most: number): number {
  return Math.max(0, Math.min(most, Math.floor(value)));
}
