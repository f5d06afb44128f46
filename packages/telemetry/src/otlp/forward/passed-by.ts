/** Names, on each request sent on, the processes that did so: two that point at each other stop. */
export const passedByHeader = 'hindsight-passed-by';

const mostPasses = 4;

export function mayPass(passedBy: string | null, self: string): boolean {
  const passes = listPasses(passedBy);
  return passes.length < mostPasses && !passes.includes(self);
}

export function addPass(passedBy: string | null, self: string): string {
  return [...listPasses(passedBy), self].join(', ');
}

function listPasses(passedBy: string | null): string[] {
  return (passedBy ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
