import { useCallback, useSyncExternalStore } from 'react';
import { readStoredText, subscribeStoredText, writeStoredText } from './stored-text.ts';

/** One of a few, as this person last chose it here; the first when they never did. */
export function useStoredChoice<const Choice extends string>(
  key: string,
  choices: readonly [Choice, ...Choice[]],
): readonly [Choice, (choice: Choice) => void] {
  const stored = useSyncExternalStore(subscribeStoredText, () => readStoredText(key));
  const choose = useCallback((choice: Choice) => writeStoredText(key, choice), [key]);
  return [choices.find((choice) => choice === stored) ?? choices[0], choose];
}
