import type { Attributes } from '../../spans/span.ts';

/** Who made a span. All spans of one sender in a request share the same object. */
export type SpanOrigin = {
  readonly service: string;
  readonly scope: string;
  readonly resource: Attributes;
  /** Attributes of the resource that were left out. */
  readonly dropped: number;
};

export type SpanResource = Pick<SpanOrigin, 'resource' | 'dropped'>;

/** OpenTelemetry’s own name for who gives none. */
const nameless = 'unknown_service';

export function nameOrigin({ resource, dropped }: SpanResource, scope: string): SpanOrigin {
  const given = resource.findLast(([key]) => key === 'service.name')?.[1];
  const service = typeof given === 'string' && given !== '' ? given.slice(0, 256) : nameless;
  return { service: service.toWellFormed(), scope, resource, dropped };
}
