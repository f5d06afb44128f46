/**
 * The language tells what a value is by its `constructor`, so an object that has a key of that name
 * looks like nothing it knows. Such objects, and only they, become maps, which it knows as well.
 */
export function mapHostileParts(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(mapHostileParts);
  const members = Object.entries(value).map(([key, member]): [string, unknown] => [
    key,
    mapHostileParts(member),
  ]);
  return Object.hasOwn(value, 'constructor') ? new Map(members) : Object.fromEntries(members);
}
