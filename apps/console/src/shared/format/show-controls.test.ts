import { expect, test } from 'vitest';
import { formatValue } from './format-value.ts';
import { showControls } from './show-controls.ts';

test('a text cannot turn what stands around it', () => {
  expect(formatValue('a\u202eb')).toBe('"a\\u202eb"');
  expect(JSON.parse(showControls('{"\u2066k":"\u061c\u200f"}'))).toEqual({
    '\u2066k': '\u061c\u200f',
  });
  expect(showControls('שלום 😀')).toBe('שלום 😀');
});
