import type { CellResult } from '../harness/cell.ts';
import { peers } from '../harness/impl.ts';
import { median } from '../harness/latencies.ts';
import type { Target } from './target.ts';

export type Checked = { readonly says: string; readonly value: number; readonly reached: boolean };

/** Ratios are taken inside each round, then the median of them. */
export function checkTarget(target: Target, results: readonly CellResult[]): Checked {
  const ours = find(results, target.case, 'hindsight');
  if ('atMost' in target) {
    const { metric, above } = target;
    const floor = above === undefined ? [] : find(results, target.case, above).rounds;
    const value = median(
      ours.rounds.map((round, index) => {
        const base = above === undefined ? 0 : (floor[index]?.[metric] ?? Number.NaN);
        return (round[metric] ?? Number.NaN) - base;
      }),
    );
    const over = above === undefined ? '' : ` above ${above}`;
    const says = `${target.case}: ${metric}${over} ≤ ${target.atMost}`;
    return { says, value, reached: value <= target.atMost };
  }
  const overCase = target.overCase ?? target.case;
  const others = (target.over === 'best peer' ? peers : [target.over])
    .map((impl) => results.find((result) => result.case === overCase && result.impl === impl))
    .filter((result) => result !== undefined);
  const ratios = ours.rounds.map((round, index) => {
    const best = Math.max(...others.map((other) => other.rounds[index]?.perSecond ?? Number.NaN));
    return round.perSecond / best;
  });
  const value = median(ratios);
  const of = overCase === target.case ? '' : ` at ${overCase}`;
  const says = `${target.case}: ≥ ${target.atLeast} × ${target.over}${of}`;
  return { says, value, reached: value >= target.atLeast };
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
