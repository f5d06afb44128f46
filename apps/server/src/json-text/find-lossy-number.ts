import { skipString } from './skip-value.ts';

const number = /-?\d+(\.\d+)?([eE][+-]?\d+)?/y;

/** The offset of a number that changes when it is parsed: an integer beyond 2^53, or an overflow. */
export function findLossyNumber(text: string): number {
  if (!/\d{16}|\d[eE]/.test(text)) return -1;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      at = skipString(text, at);
    } else if (code === 45 || (code >= 48 && code <= 57)) {
      number.lastIndex = at;
      const [token = '-', fraction, exponent] = number.exec(text) ?? [];
      if (isLossy(token, fraction === undefined && exponent === undefined)) return at;
      at += token.length;
    } else {
      at++;
    }
  }
  return -1;
}

function isLossy(token: string, isInteger: boolean): boolean {
  const value = Number(token);
  if (!Number.isFinite(value)) return true;
  return isInteger && !Number.isSafeInteger(value) && BigInt(token) !== BigInt(value);
}
