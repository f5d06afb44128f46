import { useEffect, useRef } from 'react';
import { isTyping } from './is-typing.ts';

export type KeyBindings = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/**
 * Keys of a page, by `KeyboardEvent.key`, with `Shift+` and `Mod+` before it; ` ` is `Space`. Where a person types,
 * or a dialog is open, they type.
 */
export function useKeys(bindings: KeyBindings): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const name = nameKey(event);
      const run = latest.current[name];
      if (run === undefined) return;
      if (!name.startsWith('Mod+') && (isTyping(event.target) || isDialogOpen())) return;
      if (name === 'Space' && isPressed(event.target)) return;
      event.preventDefault();
      run(event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** A sign that needs Shift on some keyboards (`?`, `[`) is named by itself. */
function nameKey(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'Space' : event.key;
  const isSign = key.length === 1 && !/[a-z]/i.test(key);
  const shift = event.shiftKey && !isSign ? 'Shift+' : '';
  const mod = event.ctrlKey || event.metaKey ? 'Mod+' : '';
  return `${mod}${shift}${key.length === 1 ? key.toLowerCase() : key}`;
}

/** Space presses it: that is its own use for the key. */
function isPressed(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('button, summary, input, [role="button"], [role="option"]') !== null
  );
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][data-state="open"]') !== null;
}
