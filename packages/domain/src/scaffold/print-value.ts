import { quoteText } from './quote-text.ts';

const pageWidth = 100;

/** A value as TypeScript, on one line when it and a comma fit after what is `taken` of the line. */
export function printValue(value: unknown, indent = '', taken = indent.length): string {
  const line = printLine(value);
  if (taken + line.length < pageWidth || !isContainer(value)) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inner}${printValue(item, inner)},\n`);
    return `[\n${items.join('')}${indent}]`;
  }
  const members = Object.entries(value).map(([key, member]) => {
    const start = `${inner}${printKey(key)}: `;
    return `${start}${printValue(member, inner, start.length)},\n`;
  });
  return `{\n${members.join('')}${indent}}`;
}

function printLine(value: unknown): string {
  if (typeof value === 'string') return quoteText(value);
  if (!isContainer(value)) return Object.is(value, -0) ? '-0' : String(value);
  if (Array.isArray(value)) return `[${value.map(printLine).join(', ')}]`;
  const members = Object.entries(value).map(
    ([key, member]) => `${printKey(key)}: ${printLine(member)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function printKey(key: string): string {
  // Written any other way it would set the prototype instead of a member.
  if (key === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoteText(key);
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
