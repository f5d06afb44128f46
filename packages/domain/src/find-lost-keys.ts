import { toPointer } from './to-pointer.ts';

/**
 * JSON may hold a member named `__proto__`, and a parser that builds new objects may drop it
 * without a word. Returns the paths of those that went in and did not come out.
 */
export function findLostKeys(input: unknown, output: unknown): string[] {
  const lost: string[] = [];
  const waiting: { input: unknown; output: unknown; steps: readonly string[] }[] = [
    { input, output, steps: [] },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.input === next.output || !isObject(next.input)) continue;
    for (const [key, part] of Object.entries(next.input)) {
      const steps = [...next.steps, key];
      if (key === '__proto__' && !hasOwn(next.output, key)) lost.push(toPointer(steps));
      else if (isObject(part))
        waiting.push({ input: part, output: readOwn(next.output, key), steps });
    }
  }
  return lost;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function hasOwn(value: unknown, key: string): boolean {
  return isObject(value) && Object.hasOwn(value, key);
}

function readOwn(value: unknown, key: string): unknown {
  return isObject(value) ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
}
