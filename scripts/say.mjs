const startedAt = Number(process.env.HINDSIGHT_BOOT_STARTED_AT ?? Date.now());
process.env.HINDSIGHT_BOOT_STARTED_AT = String(startedAt);

/** Progress goes to stderr: stdout belongs to the task. */
export function say(message) {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  process.stderr.write(`[${seconds.padStart(5)} s] ${message}\n`);
}

/** Says every few seconds that long work still goes on. */
export async function sayWhile(message, work) {
  say(message);
  const began = Date.now();
  const timer = setInterval(() => {
    say(`${message} … ${Math.round((Date.now() - began) / 1000)} s so far`);
  }, 5000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
