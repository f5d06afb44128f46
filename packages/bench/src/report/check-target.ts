import type { CellResult } from '../harness/cell.ts';
import { peers } from '../harness/impl.ts';
import { type Measured, median } from '../harness/latencies.ts';
import type { Target } from './target.ts';

export type Checked = { readonly says: string; readonly value: number; readonly reached: boolean };

/** Ratios are taken inside each round, then the median of them. */
export function checkTarget(target: Target, results: readonly CellResult[]): Checked {
  const { of = 'hindsight' } = target;
  const measured = find(results, target.case, of).rounds;
  const overCase = 'overCase' in target ? (target.overCase ?? target.case) : target.case;
  const others = namesOfOthers(target)
    .map((impl) => results.find((result) => result.case === overCase && result.impl === impl))
    .filter((result) => result !== undefined);
  const metric = 'metric' in target ? target.metric : 'perSecond';
  const figure = (round: Measured | undefined): number => round?.[metric] ?? Number.NaN;
  const value = median(
    measured.map((round, index) => {
      const own = figure(round);
      if (!('over' in target || 'above' in target)) return own;
      const other = Math.max(...others.map(({ rounds }) => figure(rounds[index])));
      return 'over' in target ? own / other : own - other;
    }),
  );
  const reached = 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
  return { says: `${target.case}: ${describe(target)}`, value, reached };
}

function namesOfOthers(target: Target): readonly string[] {
  if ('over' in target) return target.over === 'best peer' ? peers : [target.over];
  return 'above' in target && target.above !== undefined ? [target.above] : [];
}

/** `p50Ms above noop ≤ 3`, `≥ 2 × best peer at another case`. */
function describe(target: Target): string {
  const { of } = target;
  const limit = 'atMost' in target ? `≤ ${target.atMost}` : `≥ ${target.atLeast}`;
  const over = 'over' in target ? `× ${target.over}` : '';
  const above = 'above' in target ? `above ${target.above}` : '';
  const at = 'overCase' in target && target.overCase !== target.case ? `at ${target.overCase}` : '';
  return [of, 'metric' in target && target.metric, above, limit, over, at]
    .filter(Boolean)
    .join(' ');
}

/** Whether all it speaks of was measured: some cases may have been left out. */
export function isMeasured(target: Target, results: readonly CellResult[]): boolean {
  const names = new Set(results.map((result) => result.case));
  const other = 'overCase' in target ? target.overCase : undefined;
  return names.has(target.case) && (other === undefined || names.has(other));
}

function find(results: readonly CellResult[], name: string, impl: string): CellResult {
  const found = results.find((result) => result.case === name && result.impl === impl);
  if (found === undefined) throw new Error(`nothing was measured for ${name}, ${impl}`);
  return found;
}
