/** Leaves room for the last cell and the clean-up within the 40 s a quick bench may take. */
export const QUICK_BUDGET_MS = 30_000;

/** What a full run spends at most on waiting for a quiet machine. */
export const PATIENCE_MS = 180_000;
