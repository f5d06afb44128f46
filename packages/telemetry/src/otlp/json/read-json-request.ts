import { cleanText } from '../intake/clean-text.ts';
import { finishSpan } from '../intake/finish-span.ts';
import { MalformedRequest } from '../intake/malformed-request.ts';
import { Ration } from '../intake/ration.ts';
import { nameOrigin, type SpanOrigin, type SpanResource } from '../intake/span-origin.ts';
import { SpanRefused } from '../intake/span-refused.ts';
import type { TraceLimits } from '../intake/trace-limits.ts';
import type { TraceRequest } from '../intake/trace-request.ts';
import { isGiven, type JsonObject, readList, readObject, readText } from './json-fields.ts';
import { prepareJson } from './prepare-json.ts';
import { readOwnAttributes, readSpan } from './read-span.ts';

type Place = { readonly span: unknown; readonly origin: SpanOrigin };

/** ExportTraceServiceRequest in JSON. Throws MalformedRequest when its frame cannot be read. */
export function readJsonRequest(body: Uint8Array, limits: TraceLimits): TraceRequest {
  const text = new TextDecoder().decode(body);
  const ration = new Ration(limits);
  const places: Place[] = [];
  let count = 0;
  for (const { resource, scope, spans } of listScopes(parse(text), ration)) {
    const origin = nameOrigin(resource, scope);
    for (const span of spans) {
      count += 1;
      if (count <= limits.spans) places.push({ span, origin });
    }
  }
  return {
    count,
    readSpan: (index) => {
      const place = places[index];
      if (place === undefined) throw new RangeError(`there is no span ${index}`);
      ration.settle();
      return finishSpan(readSpan(place.span, ration), place.origin, ration);
    },
  };
}

function parse(text: string): unknown {
  const prepared = prepareJson(text);
  try {
    return JSON.parse(prepared);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new MalformedRequest(`not JSON: ${error.message}`);
  }
}

type Scope = {
  readonly resource: SpanResource;
  readonly scope: string;
  readonly spans: readonly unknown[];
};

/** What is wrong outside the spans cannot be laid at any one span’s door. */
function listScopes(request: unknown, ration: Ration): Scope[] {
  try {
    const { resourceSpans } = readObject(request, 'the request');
    return readList(resourceSpans, 'resourceSpans').flatMap((one) => {
      const { resource, scopeSpans } = readObject(one, 'an item of resourceSpans');
      const from = readResource(resource, ration);
      return readList(scopeSpans, 'scopeSpans').map((inner) => {
        const { scope, spans } = readObject(inner, 'an item of scopeSpans');
        return {
          resource: from,
          scope: readScopeName(scope, ration),
          spans: readList(spans, 'spans'),
        };
      });
    });
  } catch (error) {
    throw error instanceof SpanRefused ? new MalformedRequest(error.message) : error;
  }
}

function readResource(given: unknown, ration: Ration): SpanResource {
  const resource: JsonObject = isGiven(given) ? readObject(given, 'a resource') : {};
  ration.settle();
  const attributes = readOwnAttributes(resource, 'the attributes of a resource', ration);
  return { resource: attributes, dropped: ration.settle() };
}

function readScopeName(given: unknown, { limits }: Ration): string {
  if (!isGiven(given)) return '';
  const { name } = readObject(given, 'a scope');
  return cleanText(readText(name, 'the name of a scope'), limits.nameLength);
}
