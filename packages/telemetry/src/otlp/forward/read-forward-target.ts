import type { ForwardTarget } from './forward-target.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export type ForwardSetting =
  | { readonly target: ForwardTarget | null }
  | { readonly key: string; readonly complaint: string };

/**
 * The collector, as OpenTelemetry’s own settings name it; null where there is none.
 * https://opentelemetry.io/docs/specs/otel/protocol/exporter/
 */
export function readForwardTarget(env: Environment): ForwardSetting {
  const read = (name: string) => env[name] || undefined;
  const own = read('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT');
  const shared = read('OTEL_EXPORTER_OTLP_ENDPOINT');
  const address = own ?? shared;
  if (address === undefined) return { target: null };
  const key =
    own === undefined ? 'OTEL_EXPORTER_OTLP_ENDPOINT' : 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT';
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) {
    return { key, complaint: 'must be a URL that begins with http:// or https://' };
  }
  for (const name of ['OTEL_EXPORTER_OTLP_TRACES_PROTOCOL', 'OTEL_EXPORTER_OTLP_PROTOCOL']) {
    if (read(name) === 'grpc') {
      return { key: name, complaint: 'traces are sent on over HTTP: http/protobuf or http/json' };
    }
  }
  const headers: [string, string][] = [];
  for (const name of ['OTEL_EXPORTER_OTLP_HEADERS', 'OTEL_EXPORTER_OTLP_TRACES_HEADERS']) {
    const pairs = readHeaders(read(name) ?? '');
    if (pairs === null) return { key: name, complaint: 'must be name=value, separated by commas' };
    headers.push(...pairs);
  }
  // Of two with one name the one for traces counts.
  const merged = new Map(headers.map(([name, value]) => [name.toLowerCase(), value]));
  return { target: { url: own ?? appendPath(address), headers: [...merged] } };
}

function appendPath(base: string): string {
  const url = new URL(base);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/v1/traces`;
  return url.href;
}

/** As W3C Baggage writes pairs: values percent-encoded. */
function readHeaders(text: string): [string, string][] | null {
  const pairs: [string, string][] = [];
  for (const part of text.split(',')) {
    if (part.trim() === '') continue;
    const [, name, value] = /^\s*([\w!#$%&'*+.^`|~-]+)\s*=\s*(.*?)\s*$/.exec(part) ?? [];
    if (name === undefined || value === undefined) return null;
    try {
      const decoded = decodeURIComponent(value);
      new Headers([[name, decoded]]);
      pairs.push([name, decoded]);
    } catch {
      return null;
    }
  }
  return pairs;
}
