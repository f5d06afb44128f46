export type KeyStep = { readonly version: number; readonly isChoice: boolean };

/** Where a key on the scrubber leads; null when the key is none of its own. */
export function stepByKey(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  version: number,
  { head, page }: { readonly head: number; readonly page: number },
): KeyStep | null {
  const one = shiftKey ? 10 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -one,
    ArrowDown: -one,
    ArrowRight: one,
    ArrowUp: one,
    PageDown: -page,
    PageUp: page,
  };
  if (key === 'Home') return { version: 0, isChoice: true };
  if (key === 'End') return { version: head, isChoice: true };
  const by = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return by === undefined
    ? null
    : { version: Math.max(0, Math.min(version + by, head)), isChoice: false };
}
