// Times come from Postgres as eight bytes each, microseconds since 2000: printing them there would
// cost a third of a read, and most folds never look at them.

const SECONDS_1970_TO_2000 = 946_684_800;

const two = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));
const three = Array.from({ length: 1_000 }, (_, n) => String(n).padStart(3, '0'));

/** Stands for no time: no event can be recorded or occur then. */
export const NO_TIME = `'infinity'::timestamptz`;
const NO_TIME_HIGH = 0x7fffffff;

/** Tells times of one column as RFC 3339 in UTC with microseconds; null is no time. */
export type TimeReader = (bytes: Buffer, at: number) => string | null;

/** Remembers the last minute it told: events that follow each other often share it. */
export function createTimeReader(): TimeReader {
  let minute = Number.NaN;
  let minuteText = '';
  return (bytes, at) => {
    const high = bytes.readInt32BE(at);
    if (high === NO_TIME_HIGH) return null;
    // 2^32 µs are 4294.967296 s: in two parts no number is beyond 2^53.
    const rest = high * 967_296 + bytes.readUInt32BE(at + 4);
    const restSeconds = Math.floor(rest / 1_000_000);
    const micros = rest - restSeconds * 1_000_000;
    const seconds = high * 4_294 + restSeconds + SECONDS_1970_TO_2000;
    const ownMinute = Math.floor(seconds / 60);
    if (ownMinute !== minute) {
      minute = ownMinute;
      minuteText = new Date(ownMinute * 60_000).toISOString().slice(0, 17);
    }
    const millis = Math.floor(micros / 1_000);
    const tail = `${two[seconds - minute * 60]}.${three[millis]}${three[micros - millis * 1_000]}Z`;
    return minuteText + tail;
  };
}
