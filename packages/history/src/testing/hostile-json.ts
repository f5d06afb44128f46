import * as fc from 'fast-check';
import type { Json } from '../json.ts';

const keys = ['__proto__', 'toString', 'constructor', '', '/', '~', '~1', '0', '1', 'a', 'b', 'id'];
const leaves = [null, true, false, 0, -0, 1, 2, 'x', '', '0'];

/** JSON that is made to be misread: few keys and values, so that two of them have much in common. */
export const hostileJson: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom(...leaves),
    fc.array(tie('json'), { maxLength: 7 }),
    fc.array(fc.constantFrom(...leaves), { maxLength: 9 }),
    fc
      .array(fc.tuple(fc.constantFrom(...keys), tie('json')), { maxLength: 6 })
      .map((members) => toMembers(members)),
    fc.array(
      fc.tuple(fc.constantFrom('p', 'q', 'r', 's', 't'), tie('json')).map(([id, value]) =>
        toMembers([
          ['id', id],
          ['value', value],
        ]),
      ),
      { maxLength: 6 },
    ),
  ),
})).json;

/** `__proto__` is a key like any other. */
export function toMembers(members: readonly (readonly [string, Json])[]): Json {
  return Object.fromEntries(members);
}

/** The same text for the same JSON, whatever the order of keys. */
export function canonical(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonical(item)).join()}]`;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join()}}`;
}
