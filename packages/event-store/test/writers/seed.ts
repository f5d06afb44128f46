/** A new seed each run, or the one to repeat: HINDSIGHT_SEED. Tests name it in their messages. */
export const seed = Number(process.env.HINDSIGHT_SEED ?? Math.floor(Math.random() * 2 ** 31));
