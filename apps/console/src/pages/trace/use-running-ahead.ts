import { useEffect, useState } from 'react';
import { useResting } from '../../shared/film/use-resting.ts';

type Running = {
  readonly value: string | undefined;
  /** What the address said last, and what was written there from here. */
  readonly seen: string | undefined;
  readonly written: string | undefined;
};

/**
 * A part of the address that moves faster than addresses should: it is here at once, and is written
 * when it rests. What somebody else wrote there (a link, back, forward) counts at once.
 */
export function useRunningAhead(
  addressed: string | undefined,
  write: (value: string | undefined) => void,
): readonly [string | undefined, (value: string | undefined) => void] {
  const [state, setState] = useState<Running>({
    value: addressed,
    seen: addressed,
    written: addressed,
  });
  let { value } = state;
  if (addressed !== state.seen) {
    value = addressed === state.written ? state.value : addressed;
    setState({ value, seen: addressed, written: addressed });
  }
  const rested = useResting(value, 150);
  // biome-ignore lint/correctness/useExhaustiveDependencies: written once, when it has rested
  useEffect(() => {
    if (rested !== value || rested === addressed) return;
    setState((now) => ({ ...now, written: rested }));
    write(rested);
  }, [rested]);
  return [value, (next) => setState((now) => ({ ...now, value: next }))];
}
