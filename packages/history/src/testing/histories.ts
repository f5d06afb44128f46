import fc from 'fast-check';
import type { Json } from '../json.ts';

const key = fc.constantFrom('a', 'b', 'c', 'id', '', '/', '~1', '0', '__proto__', 'toString');
const scalar = fc.constantFrom<Json>(null, true, 0, 1, 2, '', 'x', 'y');

const { value } = fc.letrec<{ value: Json; list: Json; members: Json }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, scalar, tie('list'), tie('members')),
  list: fc.array(tie('value'), { maxLength: 5 }),
  members: fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map(membersOf),
}));

/** What an event may do to one part of a state. Numbers choose places. */
const edit = fc.record({
  way: fc.array(fc.nat({ max: 6 }), { maxLength: 3 }),
  at: fc.nat({ max: 6 }),
  to: fc.nat({ max: 6 }),
  key,
  value,
  kind: fc.constantFrom('set', 'drop', 'move', 'copy', 'replace'),
});

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

/** Successive states, mostly changed here and there and sharing the rest, sometimes all new. */
export const histories: fc.Arbitrary<readonly Json[]> = fc
  .tuple(
    value,
    fc.array(fc.oneof({ weight: 8, arbitrary: edit }, { weight: 1, arbitrary: value }), {
      maxLength: 12,
    }),
  )
  .map(([initial, steps]) => {
    const states: Json[] = [initial];
    for (const step of steps) {
      const before = states.at(-1) ?? null;
      states.push(isEdit(step) ? change(before, step.way, step) : step);
    }
    return states;
  });

function isEdit(step: Json | Edit): step is Edit {
  return typeof step === 'object' && step !== null && 'way' in step && 'kind' in step;
}

function change(part: Json, way: readonly number[], step: Edit): Json {
  const [turn, ...rest] = way;
  if (typeof part !== 'object' || part === null) return step.value;
  if (turn === undefined) return isList(part) ? changeItems(part, step) : changeMembers(part, step);
  if (isList(part)) {
    if (part.length === 0) return changeItems(part, step);
    const at = turn % part.length;
    return part.map((item, index) => (index === at ? change(item, rest, step) : item));
  }
  const entries = Object.entries(part);
  if (entries.length === 0) return changeMembers(part, step);
  const at = turn % entries.length;
  return membersOf(
    entries.map(([name, inner], index) => [name, index === at ? change(inner, rest, step) : inner]),
  );
}

function changeItems(items: readonly Json[], { kind, at, to, value: next }: Edit): Json {
  if (kind === 'replace') return next;
  if (kind === 'copy') return clone(items);
  const copy = [...items];
  const taken = kind === 'set' ? [next] : copy.splice(at, 1);
  if (kind !== 'drop') copy.splice(to, 0, ...taken);
  return copy;
}

function changeMembers(members: object, { kind, key: name, value: next }: Edit): Json {
  if (kind === 'replace') return next;
  const entries: (readonly [string, Json])[] = Object.entries(members);
  if (kind === 'copy') return clone(membersOf(entries.reverse()));
  const others = entries.filter(([one]) => one !== name);
  return membersOf(kind === 'drop' ? others : [...others, [name, next]]);
}

function membersOf(entries: readonly (readonly [string, Json])[]): Json {
  return Object.fromEntries(entries);
}

/** Equal, and nowhere the same object. */
function clone(value: Json): Json {
  return JSON.parse(JSON.stringify(value));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
