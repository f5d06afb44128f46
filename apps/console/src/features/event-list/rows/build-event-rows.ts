import { applyPatch, type Json } from '@hindsight/history';
import type { StoredEvent } from '../../../shared/api/schemas.ts';
import type { Frame, WindowContent } from '../../../shared/film/film-window.ts';
import { formatGap } from '../../../shared/format/format-time.ts';
import { summarizeData } from '../../../shared/format/summarize-data.ts';
import type { EventRow } from './event-row.ts';
import { summarizePatch } from './summarize-patch.ts';

/** A line by its frame, the state before it and the frame before it. */
export function buildEventRow(
  frame: Frame,
  before: Json | undefined,
  previousAt: string | undefined,
): EventRow {
  const { version, type, actor, traceId, problem } = frame;
  return {
    version,
    type,
    actor,
    gap:
      version === 1
        ? ''
        : previousAt === undefined
          ? null
          : formatGap(previousAt, frame.recordedAt),
    summary: problem === null ? summarizePatch(before, frame.patch) : null,
    problem: problem?.message ?? null,
    traceId,
  };
}

/** The lines of frames that follow each other. */
export function buildEventRows({ base, frames }: WindowContent): readonly EventRow[] {
  let state = base.state;
  let previousAt: string | undefined;
  return frames.map((frame) => {
    const row = buildEventRow(frame, state, previousAt);
    state = applyPatch(state, frame.patch);
    previousAt = frame.recordedAt;
    return row;
  });
}

/** The lines of events nothing folds: they say what they hold. */
export function buildUnfoldedRows(events: readonly StoredEvent[]): readonly EventRow[] {
  return events.map(({ version, type, actor, recordedAt, traceId, data }, index) => {
    const previousAt = events[index - 1]?.recordedAt;
    return {
      version,
      type,
      actor,
      gap: version === 1 ? '' : previousAt === undefined ? null : formatGap(previousAt, recordedAt),
      summary: summarizeData(data),
      problem: null,
      traceId,
    };
  });
}
