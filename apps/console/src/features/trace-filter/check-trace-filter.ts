import { parseTypedTime } from '../../shared/as-of/parse-as-of.ts';
import type { TracesSearch } from '../../shared/url/traces-search.ts';

export const traceFilterFields = [
  'service',
  'operation',
  'status',
  'conflict',
  'minDurationMs',
  'maxDurationMs',
  'streamId',
  'eventType',
  'from',
  'to',
] as const;

export type TraceFilterField = (typeof traceFilterFields)[number];
export type TraceFilter = Pick<TracesSearch, TraceFilterField>;
export type TraceFilterDraft = Readonly<Record<TraceFilterField, string>>;

export function draftOfFilter(filter: TraceFilter): TraceFilterDraft {
  const entries = traceFilterFields.map((field) => [field, String(filter[field] ?? '')]);
  return Object.fromEntries(entries) as TraceFilterDraft;
}

/** What is wrong with a field of what was typed, beside the others. */
export function flawInFilter(draft: TraceFilterDraft, field: TraceFilterField): string | undefined {
  const text = draft[field].trim();
  if (text === '') return undefined;
  if (field === 'minDurationMs' || field === 'maxDurationMs') {
    if (!/^\d{1,12}$/.test(text)) return 'Write whole milliseconds.';
    const [least, most] = [draft.minDurationMs.trim(), draft.maxDurationMs.trim()];
    const isReversed = field === 'maxDurationMs' && least !== '' && Number(most) < Number(least);
    return isReversed ? 'It is less than the least.' : undefined;
  }
  if (field === 'from' || field === 'to') {
    if (parseTypedTime(text) === null) return 'Write a time in UTC, such as 2026-03-03 14:02.';
    const [from, to] = [parseTypedTime(draft.from), parseTypedTime(draft.to)];
    const isReversed =
      field === 'to' && from !== null && to !== null && Date.parse(to) < Date.parse(from);
    return isReversed ? 'It ends before it begins.' : undefined;
  }
  return text.length > 512 ? 'At most 512 characters.' : undefined;
}

/** The filter as the address says it; undefined while something is wrong. */
export function readFilterDraft(draft: TraceFilterDraft): TraceFilter | undefined {
  if (traceFilterFields.some((field) => flawInFilter(draft, field) !== undefined)) return undefined;
  const text = (field: TraceFilterField) => draft[field].trim() || undefined;
  const number = (field: TraceFilterField) => {
    const typed = text(field);
    return typed === undefined ? undefined : Number(typed);
  };
  const time = (field: TraceFilterField) => parseTypedTime(draft[field]) ?? undefined;
  const { status, conflict } = draft;
  return {
    service: text('service'),
    operation: text('operation'),
    status: status === 'ok' || status === 'error' ? status : undefined,
    conflict: conflict === 'true' || conflict === 'false' ? conflict : undefined,
    minDurationMs: number('minDurationMs'),
    maxDurationMs: number('maxDurationMs'),
    streamId: text('streamId'),
    eventType: text('eventType'),
    from: time('from'),
    to: time('to'),
  };
}
