import type { Attributes, AttributeValue } from '@hindsight/telemetry';

/** Attributes as they are told. Whole numbers beyond 2^53 stay bigints. */
export function describeAttributes(attributes: Attributes) {
  return attributes.map(([key, value]) => ({ key, value: toJson(value) }));
}

function toJson(value: AttributeValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (!('members' in value)) return value.map(toJson);
  return Object.fromEntries(value.members.map(([key, member]) => [key, toJson(member)]));
}
