import { UseCaseError } from '../use-cases/use-case-error.ts';

/** The host, with its port, that the request was sent to. */
export function hostOf(url: string): string {
  const start = url.indexOf('//') + 2;
  const end = url.indexOf('/', start);
  return url.slice(start, end < 0 ? undefined : end);
}

function nameOf(host: string): string {
  const colon = host.lastIndexOf(':');
  return colon > host.lastIndexOf(']') ? host.slice(0, colon) : host;
}

/**
 * A page elsewhere can point its own name at 127.0.0.1 and then read us as its own origin
 * (DNS rebinding). It cannot change the name it asks for.
 */
export function createHostCheck(allowedNames: readonly string[]): (host: string) => void {
  const allowed = new Set(allowedNames.map((name) => name.toLowerCase()));
  return (host) => {
    if (allowed.has(nameOf(host).toLowerCase())) return;
    throw new UseCaseError('host_not_allowed', `“${host}” is not a name of this service.`, {
      host,
    });
  };
}
