import type { SpanEvent, SpanLink } from '../../spans/span.ts';
import type { AttributeList } from './ration.ts';

/** What a signed 64-bit number holds: databases have no larger one. In 2262 it ends. */
export const longestTimeNs = 2n ** 63n - 1n;

/** A span as it was read, before anybody looked at whether it can be one. */
export type SpanDraft = {
  /** Lower-case hexadecimal, of whatever length; empty when there was none. */
  traceId: string;
  spanId: string;
  parentSpanId: string;
  name: string;
  kind: number;
  status: number;
  statusMessage: string;
  startNs: bigint;
  endNs: bigint;
  readonly attributes: AttributeList;
  readonly events: SpanEvent[];
  readonly links: SpanLink[];
  droppedAttributes: number;
  droppedEvents: number;
  droppedLinks: number;
};

export function createSpanDraft(): SpanDraft {
  return {
    traceId: '',
    spanId: '',
    parentSpanId: '',
    name: '',
    kind: 0,
    status: 0,
    statusMessage: '',
    startNs: 0n,
    endNs: 0n,
    attributes: [],
    events: [],
    links: [],
    droppedAttributes: 0,
    droppedEvents: 0,
    droppedLinks: 0,
  };
}
