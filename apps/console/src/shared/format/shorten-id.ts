/** Long ids lose their middle: both ends are what people compare. */
export function shortenId(id: string, most = 22): string {
  if (id.length <= most) return id;
  const dash = id.indexOf('-');
  const head = dash > 0 && dash < most - 8 ? Math.max(dash + 5, most - 8) : most - 8;
  return `${id.slice(0, Math.min(head, most - 7))}…${id.slice(-6)}`;
}
