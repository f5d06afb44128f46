const hourMs = 3_600_000;

/** How busy each hour of a day is (UTC), from midnight on. */
const hourly = [
  2, 1, 1, 1, 2, 5, 14, 35, 62, 80, 92, 100, 96, 90, 94, 97, 90, 82, 70, 52, 36, 22, 11, 5,
];
const weekend = 0.4;

/**
 * Turns a share of all activity into the time at which it has taken place: days are busier than
 * nights, weeks than weekends, and now busier than months ago. The order never changes, so the
 * same history can end at any `now`.
 */
export function createActivityCalendar(now: Date, days: number): (share: number) => number {
  const hours = days * 24;
  const beginMs = now.getTime() - hours * hourMs;
  const reached = new Float64Array(hours + 1);
  for (let hour = 0; hour < hours; hour++) {
    const at = new Date(beginMs + (hour + 0.5) * hourMs);
    const isWeekend = at.getUTCDay() === 0 || at.getUTCDay() === 6;
    const growth = 0.7 + (0.6 * hour) / hours;
    const weight = (hourly[at.getUTCHours()] ?? 1) * (isWeekend ? weekend : 1) * growth;
    reached[hour + 1] = (reached[hour] ?? 0) + weight;
  }
  const total = reached[hours] ?? 0;

  return (share) => {
    const wanted = Math.min(Math.max(share, 0), 1) * total;
    let [low, high] = [0, hours];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((reached[middle] ?? 0) <= wanted) low = middle;
      else high = middle;
    }
    const [before = 0, after = 0] = [reached[low], reached[high]];
    return beginMs + (low + (wanted - before) / (after - before)) * hourMs;
  };
}
