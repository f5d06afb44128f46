export type TokenBucket = { readonly take: (count?: number) => boolean };

/** So many a second in the long run, and `burst` at once after a quiet time. */
export function createTokenBucket(
  { perSecond, burst }: { readonly perSecond: number; readonly burst: number },
  now: () => number = () => performance.now(),
): TokenBucket {
  let tokens = burst;
  let at = now();
  return {
    take: (count = 1) => {
      const time = now();
      tokens = Math.min(burst, tokens + ((time - at) * perSecond) / 1000);
      at = time;
      if (tokens < count) return false;
      tokens -= count;
      return true;
    },
  };
}
