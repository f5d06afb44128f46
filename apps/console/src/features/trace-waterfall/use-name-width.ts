import { useSyncExternalStore } from 'react';
import {
  readStoredText,
  subscribeStoredText,
  writeStoredText,
} from '../../shared/preference/stored-text.ts';

const key = 'trace-name-width';
const usual = 38;
const [least, most] = [15, 75];

/** How much of the width the names take, in hundredths, as this person last had it. */
export function useNameWidth(): readonly [number, (width: number) => void] {
  const stored = useSyncExternalStore(subscribeStoredText, () => readStoredText(key));
  const width = stored === null ? usual : Number(stored);
  const clamp = (value: number) =>
    Number.isFinite(value) ? Math.min(most, Math.max(least, Math.round(value))) : usual;
  return [clamp(width), (next) => writeStoredText(key, String(clamp(next)))];
}
