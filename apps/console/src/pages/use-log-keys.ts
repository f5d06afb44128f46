import {
  type Dispatch,
  type RefObject,
  type SetStateAction,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import type { LogListControl } from '../features/log-list/log-list.tsx';
import { type PageAction, useOfferActions } from '../shared/actions/page-actions.ts';
import { useKeys } from '../shared/keyboard/use-keys.ts';

type LogKeys = {
  readonly list: RefObject<LogListControl | null>;
  readonly firstField: RefObject<HTMLInputElement | null>;
  readonly close: () => void;
  readonly toNewest: () => void;
  readonly togglePause: Dispatch<SetStateAction<boolean>>;
};

/** What keys do on the log, told in the palette and the keyboard help. */
export function useLogKeys(keys: LogKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  const step = (by: number) => () => {
    keys.list.current?.step(by);
    keys.list.current?.focus();
  };
  const pause = () => keys.togglePause((isPaused) => !isPaused);
  const filter = () => keys.firstField.current?.focus();
  useKeys({
    j: step(1),
    k: step(-1),
    ArrowDown: step(1),
    ArrowUp: step(-1),
    p: pause,
    '/': filter,
    Escape: keys.close,
  });
  useOfferActions(
    useMemo(
      (): readonly PageAction[] => [
        { name: 'Next event', keys: 'j ↓', run: () => latest.current.list.current?.step(1) },
        { name: 'Previous event', keys: 'k ↑', run: () => latest.current.list.current?.step(-1) },
        { name: 'Open the event', keys: 'Enter', run: () => latest.current.list.current?.focus() },
        { name: 'Close the inspector', keys: 'Escape', run: () => latest.current.close() },
        {
          name: 'Hold new events back, or show them',
          keys: 'p',
          run: () => latest.current.togglePause((isPaused) => !isPaused),
        },
        {
          name: 'Filter the log',
          keys: '/',
          run: () => latest.current.firstField.current?.focus(),
        },
        { name: 'To the newest event', run: () => latest.current.toNewest() },
      ],
      [],
    ),
  );
}
