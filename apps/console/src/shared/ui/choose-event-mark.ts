/** Each shape is told from the others without its colour. */
export const markShapes = [
  'M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10z',
  'M1.5 1.5h9v9h-9z',
  'M6 .5L11.5 6L6 11.5L.5 6z',
  'M6 1l5.5 10H.5z',
  'M6 11L.5 1h11z',
  'M4.2 1h3.6v3.2H11v3.6H7.8V11H4.2V7.8H1V4.2h3.2z',
  'M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10zm0 2.8a2.2 2.2 0 1 1 0 4.4a2.2 2.2 0 1 1 0-4.4z',
] as const;

export const markColors = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => `var(--event-${index})`);

export type EventMarkChoice = { readonly color: string; readonly shape: number };

const known = new Map<string, EventMarkChoice>();
/** Those that have only what their name comes to, as long as they are not registered. */
const strangers = new Set<string>();
const listeners = new Set<() => void>();
let registered = 0;

/** The types of registered aggregates take their places in turn, so that none of them look alike. */
export function registerEventTypes(types: readonly string[]): void {
  for (const type of types) {
    if (known.has(type) && !strangers.delete(type)) continue;
    known.set(type, markAt(registered++));
  }
  for (const listener of listeners) listener();
}

/** The mark of a type; one that is not registered has the one its name comes to. */
export function chooseEventMark(type: string): EventMarkChoice {
  let mark = known.get(type);
  if (mark === undefined) {
    mark = markAt(hash(type));
    known.set(type, mark);
    strangers.add(type);
  }
  return mark;
}

/** Told when types were registered: their marks may be others now. */
export function onEventTypes(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Eight colours and seven shapes have no common divisor: 56 marks before one comes again. */
function markAt(index: number): EventMarkChoice {
  return {
    color: markColors[index % markColors.length] ?? 'currentColor',
    shape: index % markShapes.length,
  };
}

function hash(text: string): number {
  let value = 2166136261;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 16777619);
  }
  return value >>> 0;
}
