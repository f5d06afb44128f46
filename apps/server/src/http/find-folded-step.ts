import { apiRoutes, type Issue } from '@hindsight/contract';

const routeSteps = Object.values(apiRoutes).map(({ path }) => path.split('/'));

/**
 * A step of a request target that reading it as a URL would fold into another address: `.`, `..`,
 * also percent-encoded, and a bare backslash. Null when there is none.
 */
export function findFoldedStep(target: string): Issue | null {
  if (!/\\|\/(?:\.|%2e)/i.test(target)) return null;
  const path = target.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  const steps = path.split('/');
  for (const [place, step] of steps.entries()) {
    const reason = flawOf(step);
    if (reason !== null) return { in: 'path', path: parameterAt(steps, place), reason };
  }
  return null;
}

function flawOf(step: string): string | null {
  const plain = step.replaceAll(/%2e/gi, '.');
  if (plain === '.' || plain === '..') return `may not be “${plain}”`;
  return step.includes('\\') ? 'may not hold a backslash that is not percent-encoded' : null;
}

/** The name of the parameter that stands there in a route of this beginning; empty when none does. */
export function parameterAt(steps: readonly string[], place: number): string {
  const alike = routeSteps.filter(
    (route) =>
      route[place]?.startsWith('{') &&
      route.slice(0, place).every((step, at) => step.startsWith('{') || step === steps[at]),
  );
  const route = alike.find(({ length }) => length === steps.length) ?? alike[0];
  return route?.[place]?.slice(1, -1) ?? '';
}
