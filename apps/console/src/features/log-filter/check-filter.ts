import { parseTypedTime } from '../../shared/as-of/parse-as-of.ts';
import type { LogSearch } from '../../shared/url/log-search.ts';

export const filterFields = [
  'category',
  'type',
  'from',
  'to',
  'actor',
  'correlationId',
  'contains',
] as const;

export type FilterField = (typeof filterFields)[number];
export type FilterDraft = Readonly<Record<FilterField, string>>;
export type FilterChoice = Pick<LogSearch, FilterField>;

export function draftOf(filter: FilterChoice): FilterDraft {
  const entries = filterFields.map((field) => [field, filter[field] ?? '']);
  return Object.fromEntries(entries) as FilterDraft;
}

/** What is wrong with what was typed, or undefined. */
function flawOf(field: FilterField, text: string): string | undefined {
  if (text.trim() === '') return undefined;
  if (field === 'contains') return flawOfJson(text);
  if ((field === 'from' || field === 'to') && parseTypedTime(text) === null) {
    return 'Write a time in UTC, such as 2026-03-03 14:02.';
  }
  if (text.length > 512) return 'At most 512 characters.';
  return undefined;
}

function flawOfJson(text: string): string | undefined {
  if (text.length > 10_000) return 'At most 10 000 characters.';
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return `Not JSON yet: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** What is wrong with a field of what was typed, beside the others. */
export function flawIn(draft: FilterDraft, field: FilterField): string | undefined {
  const flaw = flawOf(field, draft[field]);
  if (flaw !== undefined || field !== 'to') return flaw;
  const [from, to] = [parseTypedTime(draft.from), parseTypedTime(draft.to)];
  const isReversed = from !== null && to !== null && Date.parse(to) < Date.parse(from);
  return isReversed ? 'It ends before it begins.' : undefined;
}

/** The filter as the address says it; undefined while something is wrong. */
export function readDraft(draft: FilterDraft): FilterChoice | undefined {
  const choice: Partial<Record<FilterField, string>> = {};
  for (const field of filterFields) {
    const text = draft[field].trim();
    if (text === '') continue;
    if (flawIn(draft, field) !== undefined) return undefined;
    choice[field] = field === 'from' || field === 'to' ? (parseTypedTime(text) ?? text) : text;
  }
  return choice;
}
