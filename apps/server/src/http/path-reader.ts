import { invalidRequest } from '../use-cases/invalid-request.ts';

/**
 * Reads a route’s parameters from the path as it was sent, so that each is decoded exactly once:
 * an encoded slash stays inside its parameter.
 */
export function createPathReader(template: string): (url: string) => Record<string, string> {
  const places = template
    .split('/')
    .flatMap((step, place) => (step.startsWith('{') ? [{ place, name: step.slice(1, -1) }] : []));
  return (url) => {
    const values: Record<string, string> = {};
    if (places.length === 0) return values;
    const steps = pathOf(url).split('/');
    for (const { place, name } of places) {
      try {
        values[name] = decodeURIComponent(steps[place] ?? '');
      } catch {
        throw invalidRequest('path', name, 'is not percent-encoded UTF-8');
      }
    }
    return values;
  };
}

export function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  const end = url.slice(start).search(/[?#]/);
  return end < 0 ? url.slice(start) : url.slice(start, start + end);
}
