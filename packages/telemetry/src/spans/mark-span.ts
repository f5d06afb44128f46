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

const statementNames = ['db.query.text', 'db.statement'];
const databaseNames = [...statementNames, 'db.system.name', 'db.system'];

export function markSpan(span: Span, kind: DomainKind | null): number {
  const keys = new Set(span.attributes.map(([key]) => key));
  const has = (names: readonly string[]): boolean => names.some((name) => keys.has(name));
  const isPlaced = keys.has(attributeNames.placed);
  return (
    (span.events.length > 0 ? marks.hasEvents : 0) |
    (span.links.length > 0 ? marks.hasLinks : 0) |
    (kind === null ? 0 : marks[kind]) |
    (has(statementNames) ? marks.statement : 0) |
    (isPlaced ? marks.placed : 0) |
    (keys.has(attributeNames.action) ? marks.action : 0) |
    (isPlaced || has(databaseNames) ? marks.database : 0)
  );
}
