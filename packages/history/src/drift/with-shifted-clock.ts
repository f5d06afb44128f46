// A reducer that reads the clock gives the same state twice when the two readings fall into the same
// millisecond, or day. So a second fold runs under another clock: every part of the date and time is
// another one there. `Date` is replaced only while the work runs, and nothing else runs meanwhile,
// for the work is synchronous; whoever keeps the replacement gets the real time from it afterwards.

const aYearAndMore = (((400 * 24 + 5) * 60 + 17) * 60 + 13) * 1000 + 371;

let shiftMs = 0;

const RealDate = Date;

const readClock = () => RealDate.now() + shiftMs;

const ShiftedDate = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [readClock()] : args, newTarget),
  apply: () => new RealDate(readClock()).toString(),
  get: (target, key, receiver) => (key === 'now' ? readClock : Reflect.get(target, key, receiver)),
});

/** Runs synchronous work in which it is more than a year later. */
export function withShiftedClock<Result>(work: () => Result): Result {
  const before = globalThis.Date;
  globalThis.Date = ShiftedDate;
  shiftMs = aYearAndMore;
  try {
    return work();
  } finally {
    shiftMs = 0;
    globalThis.Date = before;
  }
}
