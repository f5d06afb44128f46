import { SpanRefused } from '../intake/span-refused.ts';

export type JsonObject = { readonly [key: string]: unknown };

/** In protobuf’s JSON, null is the same as nothing. */
export function isGiven(value: unknown): value is string | number | boolean | object {
  return value !== undefined && value !== null;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function readObject(value: unknown, name: string): JsonObject {
  if (isObject(value)) return value;
  throw new SpanRefused(`${name} must be an object, not ${show(value)}`);
}

export function readList(value: unknown, name: string): readonly unknown[] {
  if (!isGiven(value)) return [];
  if (Array.isArray(value)) return value;
  throw new SpanRefused(`${name} must be a list, not ${show(value)}`);
}

export function readText(value: unknown, name: string): string {
  if (!isGiven(value)) return '';
  if (typeof value === 'string') return value;
  throw new SpanRefused(`${name} must be text, not ${show(value)}`);
}

/** OTLP writes ids in hexadecimal, of either case. */
export function readId(value: unknown, name: string): string {
  return readText(value, name).toLowerCase();
}

/** A whole number of at most 64 bits, as a number or as text; exact. */
export function readWhole(value: unknown, name: string): bigint {
  if (!isGiven(value)) return 0n;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  if (typeof value === 'string' && /^-?\d{1,20}$/.test(value)) return BigInt(value);
  throw new SpanRefused(`${name} must be a whole number, not ${show(value)}`);
}

export function readCount(value: unknown, name: string): number {
  const count = readWhole(value, name);
  return count < 0n ? 0 : Number(BigInt.asUintN(32, count));
}

/** An enum by its number, or by its name, which begins with `prefix`. */
export function readEnum(value: unknown, prefix: string, names: readonly string[]): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return 0;
  return Math.max(0, names.indexOf(value.startsWith(prefix) ? value.slice(prefix.length) : value));
}

export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
