import { useLocation } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef } from 'react';

type Left = {
  readonly entry: string | undefined;
  readonly top: number;
  readonly active: string | undefined;
};

/** Where the list was left: an entry of the browser’s history. Going back finds it so again. */
let left: Left | undefined;

export function readActiveLeft(entry: string | undefined): string | undefined {
  return left !== undefined && left.entry === entry ? left.active : undefined;
}

export function useHistoryEntry(): string | undefined {
  return useLocation({ select: ({ state }) => state.__TSR_key });
}

export function usePlaceLeft(element: HTMLElement | null, active: string | undefined): void {
  const entry = useHistoryEntry();
  const latest = useRef(active);
  useEffect(() => {
    latest.current = active;
  });
  useLayoutEffect(() => {
    if (element === null) return;
    if (left?.entry === entry) element.scrollTop = left?.top ?? 0;
    const keep = () => {
      left = { entry, top: element.scrollTop, active: latest.current };
    };
    element.addEventListener('scroll', keep, { passive: true });
    element.addEventListener('click', keep, { capture: true });
    return () => {
      element.removeEventListener('scroll', keep);
      element.removeEventListener('click', keep, { capture: true });
    };
  }, [element, entry]);
}
