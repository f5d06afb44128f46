import { useMemo, useRef } from 'react';

/** A dialog that is opened by a key or from elsewhere has no trigger: focus goes back all the same. */
export function useFocusBack() {
  const opener = useRef<Element | null>(null);
  return useMemo(
    () => ({
      remember: () => {
        opener.current = document.activeElement;
      },
      goBack: (event: Event) => {
        event.preventDefault();
        if (opener.current instanceof HTMLElement) opener.current.focus();
      },
    }),
    [],
  );
}
