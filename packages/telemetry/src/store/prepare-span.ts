import { createHash } from 'node:crypto';
import { writeAttributes } from '../attributes/write-attributes.ts';
import { markSpan } from '../spans/mark-span.ts';
import { readDomain, type SpanDomain } from '../spans/read-domain.ts';
import type { Attributes, Span, SpanEvent } from '../spans/span.ts';
import { keepText } from './keep-text.ts';

/** A span with all that a row of it needs. */
export type PreparedSpan = {
  readonly span: Span;
  readonly name: string;
  readonly service: string;
  readonly scope: string;
  readonly statusMessage: string | null;
  readonly startNs: bigint;
  readonly endNs: bigint;
  readonly domain: SpanDomain | null;
  readonly streamId: string | null;
  readonly marks: number;
  readonly attributes: string;
  readonly events: string;
  readonly resource: Resource;
  readonly links: readonly string[];
  /** About what it takes to send. */
  readonly bytes: number;
};

export type Resource = { readonly hash: string; readonly attributes: string };

const HIGHEST = 2n ** 63n - 1n;
const OF_ITSELF = 400;

export function prepareSpan(span: Span): PreparedSpan {
  const domain = readDomain(span);
  const attributes = writeAttributes(span.attributes);
  const events = writeSpanEvents(span.events);
  const links = span.links.map((link) => writeAttributes(link.attributes));
  const linksBytes = links.reduce((sum, text) => sum + text.length + 100, 0);
  return {
    span,
    name: keepText(span.name),
    service: keepText(span.service),
    scope: keepText(span.scope),
    statusMessage: span.statusMessage === null ? null : keepText(span.statusMessage),
    startNs: within(span.startNs),
    endNs: within(span.endNs),
    domain,
    streamId: domain?.streamId ?? null,
    marks: markSpan(span, domain?.kind ?? null),
    attributes,
    events,
    resource: prepareResource(span.resource),
    links,
    bytes: OF_ITSELF + span.name.length + attributes.length + events.length + linksBytes,
  };
}

/** As JSON: name, time and attributes of each. */
function writeSpanEvents(events: readonly SpanEvent[]): string {
  const texts = events.map(
    ({ name, timeNs, attributes }) =>
      `[${JSON.stringify(name)},"${timeNs}",${writeAttributes(attributes)}]`,
  );
  return `[${texts.join(',')}]`;
}

const prepared = new WeakMap<Attributes, Resource>();

/** Spans of one sender share the very array. */
function prepareResource(attributes: Attributes): Resource {
  const known = prepared.get(attributes);
  if (known) return known;
  const text = writeAttributes(attributes);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 32);
  const resource = { hash, attributes: text };
  prepared.set(attributes, resource);
  return resource;
}

function within(ns: bigint): bigint {
  return ns < 0n ? 0n : ns > HIGHEST ? HIGHEST : ns;
}
