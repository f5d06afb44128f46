import { parseAsOf } from '../../../shared/as-of/parse-as-of.ts';

export type GoTo =
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'time'; readonly at: string }
  | { readonly kind: 'wrong'; readonly reason: string };

/** What a person types to go somewhere in a stream: a version, or a time. */
export function parseGoTo(text: string, head: number): GoTo {
  const trimmed = text.trim().replace(/^v\s*/i, '');
  if (/^[\d\s,.’']+$/.test(trimmed) && !/^\d{4}-/.test(trimmed)) {
    const version = Number(trimmed.replaceAll(/[\s,.’']/g, ''));
    if (version <= head) return { kind: 'version', version };
    return { kind: 'wrong', reason: `There is no version ${version}: the last one is ${head}.` };
  }
  const at = parseAsOf(trimmed);
  return at === null
    ? { kind: 'wrong', reason: 'Write a version such as 41, or a time such as 2026-03-03 14:02.' }
    : { kind: 'time', at };
}
