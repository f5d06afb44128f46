/** How long the service may take to end. Then `main.ts` gives up, and an embedded database would be left running. */
export const longestStopMs = 20_000;
