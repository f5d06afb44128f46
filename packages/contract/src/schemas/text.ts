import { z } from '@hono/zod-openapi';

/** How many bytes a text takes in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controlCharacter = /[\u0000-\u001f\u007f-\u009f]/;

export function hasControlCharacter(text: string): boolean {
  return controlCharacter.test(text);
}

/** Text that Postgres and every reader can hold: no control characters, no half characters. */
export function plainText(maxBytes: number) {
  return z
    .string()
    .superRefine((text, context) => {
      const message = flawOf(text, maxBytes);
      if (message !== null) context.addIssue({ code: 'custom', message });
    })
    .openapi({ minLength: 1 });
}

function flawOf(text: string, maxBytes: number): string | null {
  if (text === '') return 'must not be empty';
  if (text.length > maxBytes || (!isAscii(text) && utf8Length(text) > maxBytes)) {
    return `must be at most ${maxBytes} bytes in UTF-8`;
  }
  if (hasControlCharacter(text)) return 'must not contain control characters';
  return text.isWellFormed() ? null : 'must not contain half of a surrogate pair';
}

function isAscii(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

/** A header value that names something: printable ASCII. */
export function tokenText() {
  return z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, 'must be 1 to 200 printable ASCII characters without spaces');
}
