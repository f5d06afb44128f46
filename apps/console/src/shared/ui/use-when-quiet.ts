import { useEffect } from 'react';

const quietMs = 3_000;

/** Does once what can wait until the page has come to rest. `run` keeps its identity. */
export function useWhenQuiet(run: () => void): void {
  useEffect(() => {
    const timer = setTimeout(run, quietMs);
    return () => clearTimeout(timer);
  }, [run]);
}
