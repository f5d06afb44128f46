import type { Json } from '@hindsight/history';
import { below } from '../../shared/format/pointer.ts';

export const mostHits = 1000;

/** Whether a key or a value, as it is seen, has the text in it; `text` is in small letters. */
function hasText(shown: string | number, text: string): boolean {
  return String(shown).toLowerCase().includes(text);
}

/** The text that is looked for. A number may be written as it is shown, in groups of three. */
export function readFindText(typed: string): string {
  const text = typed.trim().toLowerCase();
  return /^[−-]?\d[\d \u202f]*(\.\d*)?$/.test(text)
    ? text.replaceAll(/[ \u202f]/g, '').replace('−', '-')
    : text;
}

/** The paths of keys and values that have the text in them, in the order of the state. */
export function findInState(state: Json, text: string): readonly string[] {
  const hits: string[] = [];
  if (text === '') return hits;
  const waiting: { path: string; key: string | number; value: Json }[] = [];
  const push = (path: string, value: Json) => {
    if (typeof value !== 'object' || value === null) return;
    const inside = Object.entries(value);
    for (let index = inside.length - 1; index >= 0; index--) {
      const [key, inner] = inside[index] ?? ['', null];
      waiting.push({ path: below(path, key), key, value: inner });
    }
  };
  push('', state);
  for (let one = waiting.pop(); one !== undefined && hits.length < mostHits; one = waiting.pop()) {
    if (hasText(one.key, text) || isHit(one.value, text)) hits.push(one.path);
    push(one.path, one.value);
  }
  return hits;
}

function isHit(value: Json, text: string): boolean {
  if (typeof value === 'object' && value !== null) return false;
  return hasText(String(value), text);
}
