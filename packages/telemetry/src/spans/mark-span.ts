import { attributeNames } from './attribute-names.ts';
import type { DomainKind } from './read-domain.ts';
import type { Span } from './span.ts';

/** Bits a span is found and drawn by. Those below 256 are told as they are. */
export const marks = {
  hasEvents: 1,
  hasLinks: 2,
  append: 4,
  load: 8,
  statement: 16,
  placed: 32,
  action: 64,
  conflict: 128,
  database: 256,
} as const;

const markOfKey = new Map<string, number>([
  ['db.query.text', marks.statement | marks.database],
  ['db.statement', marks.statement | marks.database],
  ['db.system.name', marks.database],
  ['db.system', marks.database],
  [attributeNames.placed, marks.placed | marks.database],
  [attributeNames.action, marks.action],
]);

export function markSpan(span: Span, kind: DomainKind | null): number {
  let found = kind === null ? 0 : marks[kind];
  if (span.events.length > 0) found |= marks.hasEvents;
  if (span.links.length > 0) found |= marks.hasLinks;
  for (const [key] of span.attributes) found |= markOfKey.get(key) ?? 0;
  return found;
}
