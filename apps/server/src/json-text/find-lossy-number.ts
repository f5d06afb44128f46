import { skipString } from './skip-value.ts';

const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const parts = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** The offset of a number that changes when it is parsed and written again, or −1. */
export function findLossyNumber(text: string): number {
  // Fifteen digits without an exponent always survive.
  if (!/[\d.]{16}|\d[eE]/.test(text)) return -1;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      at = skipString(text, at);
    } else if (code === 45 || (code >= 48 && code <= 57)) {
      number.lastIndex = at;
      const [token = '-'] = number.exec(text) ?? [];
      if (isLossy(token)) return at;
      at += token.length;
    } else {
      at++;
    }
  }
  return -1;
}

/** Compared as decimals, so 1.10, 1.0 and 1e2 are the numbers they say. */
function isLossy(token: string): boolean {
  const value = Number(token);
  return !Number.isFinite(value) || decimalOf(token) !== decimalOf(String(value));
}

/** The same text for every way to write the same decimal, its sign aside. */
function decimalOf(token: string): string {
  const [, whole = '', fraction = '', exponent = '0'] = parts.exec(token) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const significant = trimZeros(digits);
  if (significant === '') return '0';
  const power = Number(exponent) - fraction.length + digits.length - significant.length;
  return `${significant}e${power}`;
}

// A pattern would look at a long row of zeros again from each of them.
function trimZeros(digits: string): string {
  let end = digits.length;
  while (digits.charCodeAt(end - 1) === 48) end--;
  return digits.slice(0, end);
}
