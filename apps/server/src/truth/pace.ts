export type Pace = {
  /** How many events to take on before the next look around. */
  step(): number;
  /** Told when they are done. */
  took(): void;
};

const fastMs = 2;
const slowMs = 8;
const most = 256;

/** As many events at once as a few milliseconds allow, whatever a rule costs. */
export function createPace(now: () => number = () => performance.now()): Pace {
  let size = 8;
  let began = 0;
  return {
    step() {
      began = now();
      return size;
    },
    took() {
      const ms = now() - began;
      if (ms < fastMs) size = Math.min(most, size * 2);
      else if (ms > slowMs) size = Math.max(1, size >> 1);
    },
  };
}
