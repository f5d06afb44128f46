import { type RefObject, useMemo } from 'react';
import type { TraceTableControl } from '../../features/trace-list/trace-table.tsx';
import { type PageAction, useOfferActions } from '../../shared/actions/page-actions.ts';
import { useKeys } from '../../shared/keyboard/use-keys.ts';

type TracesKeys = {
  readonly list: RefObject<TraceTableControl | null>;
  readonly firstField: RefObject<HTMLInputElement | null>;
};

/** What keys do on the list of traces, told in the palette and the keyboard help. */
export function useTracesKeys({ list, firstField }: TracesKeys): void {
  const step = (by: number) => () => list.current?.step(by);
  const filter = () => firstField.current?.focus();
  useKeys({
    j: step(1),
    k: step(-1),
    ArrowDown: step(1),
    ArrowUp: step(-1),
    PageDown: step(15),
    PageUp: step(-15),
    Home: step(Number.NEGATIVE_INFINITY),
    '/': filter,
  });
  useOfferActions(
    useMemo(
      (): readonly PageAction[] => [
        { name: 'Next trace', keys: 'j ↓', run: () => list.current?.step(1) },
        { name: 'Trace before', keys: 'k ↑', run: () => list.current?.step(-1) },
        { name: 'Open the trace', keys: 'Enter', run: () => list.current?.open() },
        { name: 'First trace', keys: 'Home', run: () => list.current?.toTop() },
        { name: 'Filter the traces', keys: '/', run: () => firstField.current?.focus() },
      ],
      [list, firstField],
    ),
  );
}
