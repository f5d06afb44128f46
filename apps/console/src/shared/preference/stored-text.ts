const listeners = new Set<() => void>();
/** What was read or written since the page was opened: it holds where nothing can be stored too. */
const held = new Map<string, string | null>();

/** A preference of this person on this machine, as text; null when there is none. */
export function readStoredText(key: string): string | null {
  const known = held.get(key);
  if (known !== undefined) return known;
  const stored = readStorage(key);
  held.set(key, stored);
  return stored;
}

function readStorage(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function writeStoredText(key: string, text: string | null): void {
  held.set(key, text);
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // It holds until the page is left.
  }
  for (const listener of listeners) listener();
}

export function subscribeStoredText(listener: () => void): () => void {
  const onOtherPage = ({ key }: StorageEvent) => {
    if (key === null) held.clear();
    else held.delete(key);
    listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', onOtherPage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', onOtherPage);
  };
}
