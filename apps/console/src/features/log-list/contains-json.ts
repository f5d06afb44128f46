import type { Json } from '@hindsight/history';

/** Whether a value contains another, as Postgres’ jsonb `@>` means it. */
export function containsJson(value: Json, part: Json): boolean {
  if (Array.isArray(value)) {
    if (!Array.isArray(part)) return !isObject(part) && value.some((item) => isSame(item, part));
    return part.every((wanted) =>
      value.some((item) =>
        isObject(wanted) || Array.isArray(wanted)
          ? Array.isArray(item) === Array.isArray(wanted) && containsJson(item, wanted)
          : isSame(item, wanted),
      ),
    );
  }
  if (isObject(value)) {
    return (
      isObject(part) &&
      Object.entries(part).every(([key, wanted]) => {
        const held = Object.hasOwn(value, key) ? value[key] : undefined;
        return (
          held !== undefined &&
          Array.isArray(held) === Array.isArray(wanted) &&
          containsJson(held, wanted)
        );
      })
    );
  }
  return isSame(value, part);
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(value: Json, other: Json): boolean {
  return typeof value !== 'object' || value === null ? value === other : false;
}
