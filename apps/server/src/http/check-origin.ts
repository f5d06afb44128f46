import { UseCaseError } from '../use-cases/use-case-error.ts';
import { hostOf } from './check-host.ts';
import type { IncomingHeaders } from './incoming-headers.ts';

/** Refuses a change asked for by a page of another origin. Programs send neither header. */
export function checkOrigin(url: string, headers: IncomingHeaders): void {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (site === 'same-origin' || site === 'none') return;
  if (site === null && (origin === null || isOwn(origin, url))) return;
  throw new UseCaseError(
    'cross_origin_refused',
    'A page of another origin may not change anything here.',
    { origin: origin ?? site ?? 'null' },
  );
}

function isOwn(origin: string, url: string): boolean {
  return origin === `${url.slice(0, url.indexOf('//'))}//${hostOf(url)}`;
}
