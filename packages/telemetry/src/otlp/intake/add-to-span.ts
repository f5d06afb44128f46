import type { SpanEvent, SpanLink } from '../../spans/span.ts';
import { isId } from './check-id.ts';
import type { Ration } from './ration.ts';
import { longestTimeNs, type SpanDraft } from './span-draft.ts';

/** Whether the span may have one more event. If not, it is counted as left out. */
export function hasRoomForEvent(draft: SpanDraft, ration: Ration): boolean {
  if (draft.events.length < ration.limits.events && ration.takeValue()) return true;
  draft.droppedEvents += 1;
  return false;
}

export function hasRoomForLink(draft: SpanDraft, ration: Ration): boolean {
  if (draft.links.length < ration.limits.links && ration.takeValue()) return true;
  draft.droppedLinks += 1;
  return false;
}

export function addEvent(draft: SpanDraft, event: SpanEvent): void {
  if (event.timeNs >= 0n && event.timeNs <= longestTimeNs) draft.events.push(event);
  else draft.droppedEvents += 1;
}

/** A link that leads nowhere is left out; its span stays. */
export function addLink(draft: SpanDraft, link: SpanLink): void {
  if (isId(link.traceId, 32) && isId(link.spanId, 16)) draft.links.push(link);
  else draft.droppedLinks += 1;
}
