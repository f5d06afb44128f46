import { escapePointer } from './escape-pointer.ts';
import { skipString } from './skip-value.ts';

type Level = { key: string; index: number; isArray: boolean };

const levelsShown = 12;

/** The JSON Pointer of what stands at an offset; deep ones are cut short. */
export function pathAt(text: string, offset: number): string {
  const levels: Level[] = [];
  let lastString = '';
  for (let at = 0; at < offset; ) {
    const code = text.charCodeAt(at);
    const level = levels.at(-1);
    if (code === 34) {
      const end = skipString(text, at);
      lastString = text.slice(at, end);
      at = end;
      continue;
    }
    if (code === 123 || code === 91) levels.push({ key: '', index: 0, isArray: code === 91 });
    else if (code === 125 || code === 93) levels.pop();
    else if (code === 58 && level) level.key = parseKey(lastString);
    else if (code === 44 && level) level.index++;
    at++;
  }
  const steps = levels.map(({ key, index, isArray }) => (isArray ? `${index}` : key));
  const shown = steps.slice(0, levelsShown).map((step) => `/${escapePointer(step)}`);
  return shown.join('') + (steps.length > levelsShown ? '/…' : '');
}

/** The text may be invalid; then the key is shown as it stands. */
function parseKey(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return token;
  }
}
