const thin = '\u202f';

/** 5 012: a thin space between thousands, which no language reads as a decimal sign. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  if (whole.includes('e')) return String(value);
  const grouped = whole.length < 5 ? whole : whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, thin);
  const sign = value < 0 ? '−' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** 1.2 k, 3.4 M: where only the size matters. */
export function formatCount(value: number): string {
  if (value < 10_000) return formatNumber(value);
  if (value < 1_000_000) return `${(value / 1000).toFixed(value < 100_000 ? 1 : 0)} k`;
  return `${(value / 1_000_000).toFixed(value < 100_000_000 ? 1 : 0)} M`;
}

/** “1 event”, “5 012 events”. */
export function formatAmount(value: number, one: string, many: string = `${one}s`): string {
  return `${formatNumber(value)} ${value === 1 ? one : many}`;
}
