/** Leaves room for the last cell and the clean-up within the 40 s a quick bench may take. */
export const QUICK_BUDGET_MS = 30_000;
