import { useEffect, useSyncExternalStore } from 'react';

/** Something a person can do on this page: offered in the palette, told in the keyboard help. */
export type PageAction = {
  readonly name: string;
  /** The key that does it, as `useKeys` names it; several with a space between. */
  readonly keys?: string;
  readonly run: () => void;
};

let offered: readonly (readonly PageAction[])[] = [];
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Offers actions while the component is there. The list must keep its identity between renders. */
export function useOfferActions(actions: readonly PageAction[]): void {
  useEffect(() => {
    offered = [...offered, actions];
    tell();
    return () => {
      offered = offered.filter((other) => other !== actions);
      tell();
    };
  }, [actions]);
}

export function useOfferedActions(): readonly (readonly PageAction[])[] {
  return useSyncExternalStore(subscribe, () => offered);
}
