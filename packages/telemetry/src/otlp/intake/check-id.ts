import { SpanRefused } from './span-refused.ts';

export function checkId(name: string, id: string, digits: number): void {
  if (isId(id, digits)) return;
  const reason =
    id.length === digits && isZero(id)
      ? 'must not be all zero'
      : `must be ${digits} hexadecimal digits, not “${id.slice(0, 40)}”`;
  throw new SpanRefused(`its ${name} ${reason}`);
}

/** Lower-case hexadecimal, not all zero: W3C and OTLP say that zero is no id. */
export function isId(text: string, digits: number): boolean {
  if (text.length !== digits) return false;
  let isAnyNotZero = false;
  for (let at = 0; at < digits; at++) {
    const code = text.charCodeAt(at);
    const isHex = (code >= 48 && code <= 57) || (code >= 97 && code <= 102);
    if (!isHex) return false;
    if (code !== 48) isAnyNotZero = true;
  }
  return isAnyNotZero;
}

/** Nothing, or nothing but zeros: how no parent is written. */
export function isZero(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) !== 48) return false;
  return true;
}
