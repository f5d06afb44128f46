/** How long each soak test runs. */
export const soakMinutes = Number(process.env.HINDSIGHT_SOAK_MINUTES ?? 5);
