import { failedStatus } from '../span-marks.ts';
import type { TraceTree } from './trace-tree.ts';

export type SpanFilter = {
  /** In the name, the service, the stream, or the beginning of the id. */
  readonly text?: string | undefined;
  readonly service?: string | undefined;
  readonly isFailed?: boolean | undefined;
  readonly minDurationNs?: number | undefined;
};

export function isFilterEmpty({ text, service, isFailed, minDurationNs }: SpanFilter): boolean {
  return (
    (text === undefined || text.trim() === '') &&
    service === undefined &&
    isFailed !== true &&
    minDurationNs === undefined
  );
}

/** The spans that a filter means, from the top. Names are looked at once, not span by span. */
export function findSpans(tree: TraceTree, filter: SpanFilter): Int32Array {
  const { trace, order, spans, count } = tree;
  const { columns } = trace;
  const isText = buildTextTest(tree, filter.text);
  const service = filter.service === undefined ? -1 : trace.services.indexOf(filter.service);
  const found = new Int32Array(count);
  let length = 0;
  for (const node of order) {
    if (node >= spans) continue;
    if (filter.service !== undefined && columns.service[node] !== service) continue;
    if (filter.isFailed === true && columns.status[node] !== failedStatus) continue;
    if ((columns.duration[node] ?? 0) < (filter.minDurationNs ?? 0)) continue;
    if (isText?.(node) === false) continue;
    found[length++] = node;
  }
  return found.subarray(0, length);
}

function buildTextTest(
  { trace }: TraceTree,
  given: string | undefined,
): ((node: number) => boolean) | undefined {
  const text = given?.trim().toLowerCase() ?? '';
  if (text === '') return undefined;
  const { columns } = trace;
  const has = (value: string) => value.toLowerCase().includes(text);
  const names = trace.names.map(has);
  const services = trace.services.map(has);
  const streams = new Set(
    trace.domain.filter(({ streamId }) => has(streamId)).map(({ index }) => index),
  );
  const isId = /^[0-9a-f]{1,16}$/.test(text);
  return (node) =>
    names[columns.name[node] ?? 0] === true ||
    services[columns.service[node] ?? 0] === true ||
    streams.has(node) ||
    (isId && columns.spanId[node]?.startsWith(text) === true);
}

/** What is shown when the rest is hidden: what was found, and all that leads there. */
export function showFound({ parent, count }: TraceTree, found: Int32Array): Uint8Array {
  const shown = new Uint8Array(count);
  for (const node of found) {
    for (let up = node; up >= 0 && shown[up] === 0; up = parent[up] ?? -1) shown[up] = 1;
  }
  return shown;
}
