import { formatAmount } from '../../shared/format/format-number.ts';
import { formatNs } from '../../shared/trace/format-ns.ts';
import type { TraceTree } from '../../shared/trace/tree/trace-tree.ts';

/** What is not as it should be with the trace itself, in plain words. */
export function listFindings(tree: TraceTree): readonly string[] {
  const { trace, absent, cut, twins, clockShift, spans } = tree;
  const found: string[] = [];
  if (!trace.isWhole) {
    found.push(
      `Only the first ${formatAmount(spans, 'span')} of ${formatAmount(trace.spans, 'span')} are shown.`,
    );
  }
  if (absent.length > 0) {
    found.push(
      `${formatAmount(absent.length, 'parent')} ${absent.length === 1 ? 'is' : 'are'} not here: not yet come, not sampled, or sent elsewhere.`,
    );
  }
  for (const [service, shift] of clockShift.entries()) {
    if (shift === 0) continue;
    const way = shift > 0 ? 'behind' : 'ahead';
    found.push(
      `The clock of ${trace.services[service]} is ${formatNs(Math.abs(shift))} ${way}: its spans are moved to fit.`,
    );
  }
  if (cut.size > 0) {
    found.push(
      `${formatAmount(cut.size, 'span')} named ${cut.size === 1 ? 'itself' : 'each other'} as parent in a circle, which is cut.`,
    );
  }
  if (twins.size > 0) found.push(`${formatAmount(twins.size, 'span')} share an id with another.`);
  return found;
}
