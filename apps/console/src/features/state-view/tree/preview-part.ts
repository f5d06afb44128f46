import type { Json } from '@hindsight/history';
import { formatValue } from '../../../shared/format/format-value.ts';

const most = 4;

/** What is in an object that is closed, as far as a line holds: `id: 1, name: "Ada"`. */
export function previewPart(value: Json): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  const said: string[] = [];
  let count = 0;
  for (const [key, inner] of firstEntries(value)) {
    count += 1;
    if (count > most) return `${said.join(', ')}, …`;
    said.push(`${key}: ${formatValue(inner, 24)}`);
  }
  return said.join(', ');
}

/** Without listing all keys of a large one. What is in JSON is JSON. */
function* firstEntries(value: object): Generator<[string, Json]> {
  for (const key in value) {
    if (Object.hasOwn(value, key)) yield [key, Reflect.get(value, key) as Json];
  }
}
