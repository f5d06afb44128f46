import type { RawSearch } from './search-codec.ts';

type Search = Readonly<Record<string, unknown>> | RawSearch;

function firstText(search: Search, key: string): string | undefined {
  if (!Object.hasOwn(search, key)) return undefined;
  const value: unknown = search[key];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'number') return String(first);
  return typeof first === 'string' && first !== '' ? first : undefined;
}

export function readText(search: Search, key: string): string | undefined {
  return firstText(search, key);
}

export function readWhole(search: Search, key: string): number | undefined {
  const text = firstText(search, key);
  if (text === undefined || !/^\d{1,16}$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : undefined;
}

export function readChoice<const Choice extends string>(
  search: Search,
  key: string,
  choices: readonly Choice[],
): Choice | undefined {
  const text = firstText(search, key);
  return choices.find((choice) => choice === text);
}

export function readTexts(search: Search, key: string): readonly string[] | undefined {
  if (!Object.hasOwn(search, key)) return undefined;
  const value: unknown = search[key];
  const texts = (Array.isArray(value) ? value : [value]).filter(
    (item): item is string => typeof item === 'string' && item !== '',
  );
  return texts.length === 0 ? undefined : texts;
}

/**
 * The members that are there. The readers of the addresses must not use it: the router keeps the
 * text of a member they leave out, so what cannot be read is said to be undefined.
 */
export function present<Members extends Record<string, unknown>>(
  members: Members,
): { [Key in keyof Members]?: Exclude<Members[Key], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Members]?: Exclude<Members[Key], undefined>;
  };
}
