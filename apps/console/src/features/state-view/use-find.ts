import { useDeferredValue, useMemo, useState } from 'react';
import type { Shown } from '../../shared/film/film.ts';
import { useResting } from '../../shared/film/use-resting.ts';
import { findInState, mostHits, readFindText } from './find-in-state.ts';

export type Find = {
  readonly typed: string;
  /** What is marked: as it is looked for. */
  readonly text: string;
  readonly hits: readonly string[];
  readonly isMore: boolean;
  /** Which of them one is at; -1 before the first. */
  readonly at: number;
  readonly onType: (typed: string) => void;
  /** To the next one or the one before; its path. */
  readonly step: (by: 1 | -1) => string | undefined;
};

/** Looking for keys and values in the state. It waits until the cursor rests. */
export function useFind({ version, state }: Shown): Find {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(-1);
  const text = useDeferredValue(readFindText(typed));
  const isResting = useResting(version) === version;
  const [rested, setRested] = useState(state);
  if (isResting && rested !== state && text !== '') setRested(state);
  const hits = useMemo(() => findInState(rested, text), [rested, text]);
  return {
    typed,
    text,
    hits,
    isMore: hits.length === mostHits,
    at: Math.min(at, hits.length - 1),
    onType: (value) => {
      setTyped(value);
      setAt(-1);
    },
    step: (by) => {
      // Enter may come before what was typed has been looked for.
      const now = readFindText(typed);
      const all = now === text && rested === state ? hits : findInState(state, now);
      const { length } = all;
      if (length === 0) return undefined;
      const next = at < 0 ? (by > 0 ? 0 : length - 1) : (at + by + length) % length;
      setAt(next);
      return all[next];
    },
  };
}
