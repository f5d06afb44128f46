import { createContext } from 'react';

/** The step that was looked for from the list. */
export const ShownStep = createContext<string | undefined>(undefined);
