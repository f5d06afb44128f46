import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** The as-of cursor: undefined is now; else a time or a position, as the address says. */
export function useAsOf(): string | undefined {
  return useSearch({ strict: false, select: ({ asOf }) => asOf || undefined });
}

export function useMoveAsOf(): (asOf: string | undefined) => void {
  const navigate = useNavigate();
  return useCallback(
    (asOf) => {
      void navigate({
        to: '.',
        // Given as undefined, the cursor of the page before is not taken along.
        search: (before) => ({ ...before, asOf }),
      });
    },
    [navigate],
  );
}
