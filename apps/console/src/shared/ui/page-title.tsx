import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';

let slot: HTMLElement | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where the page's title stands in the bar. */
export function TitleSlot() {
  const [setElement] = useState(() => (element: HTMLElement | null) => {
    slot = element;
    for (const listener of listeners) listener();
  });
  return (
    <div
      ref={setElement}
      className="flex min-w-0 grow items-center gap-x-3 gap-y-1 max-md:flex-wrap"
    />
  );
}

type PageTitleProps = {
  /** In the browser's tab. */
  readonly text: string;
  readonly children?: ReactNode;
};

/** The page says what it is: in the bar and in the browser's tab. */
export function PageTitle({ text, children }: PageTitleProps) {
  const element = useSyncExternalStore(subscribe, () => slot);
  // Telling it to the browser costs a millisecond: not while the cursor is moving.
  useEffect(() => {
    const timer = setTimeout(() => {
      document.title = `${text} · Hindsight`;
    }, 50);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    element &&
    createPortal(children ?? <h1 className="truncate text-lg font-semibold">{text}</h1>, element)
  );
}
