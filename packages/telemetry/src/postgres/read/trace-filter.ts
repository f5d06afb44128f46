import { keepText } from '../../store/keep-text.ts';
import { searchTerm } from '../../store/search-term.ts';
import type { TraceFilter } from '../../store/trace-queries.ts';
import { bindNs } from './bind-ns.ts';

export type Conditions = { readonly where: string; readonly values: readonly unknown[] };

/** What traces are told apart in time by: what they say when they are asked for by it. */
export function timeColumn({ fromNs, beforeNs }: TraceFilter): 'start_ns' | 'listed_ns' {
  return fromNs === undefined && beforeNs === undefined ? 'listed_ns' : 'start_ns';
}

/** What the roots of work behind the log are called. */
const BEHIND_LOG = ['projection', 'process', 'event_bus', 'live']
  .map((kind) => `starts_with(t.root_name, '${kind}.')`)
  .join(' or ');

/** Conditions on traces `t`; their values come after those that are there already. */
export function writeConditions(filter: TraceFilter, given: readonly unknown[]): Conditions {
  const values = [...given];
  const conditions: string[] = [];
  const add = (write: (parameter: string) => string, value: unknown): void => {
    values.push(value);
    conditions.push(write(`$${values.length}`));
  };
  const bound = (operator: string, column: string, ns: bigint | undefined): void => {
    if (ns === undefined) return;
    add((parameter) => `t.${column} ${operator} ${parameter}::bigint`, bindNs(ns));
  };
  const terms = listTerms(filter);
  if (terms.length > 0) add((parameter) => `t.terms @> ${parameter}::text[]`, terms);
  if (filter.streamId !== undefined) {
    values.push(keepText(filter.streamId));
    const own = `$${values.length}`;
    add(
      (others) => `t.trace_id in (select s.trace_id from hindsight_traces.spans s
        where s.stream_id = ${own}::text and (s.marks & 140) <> 0
        union all select o.trace_id from hindsight_traces.traces o where o.terms @> ${others}::text[])`,
      [searchTerm('otherStream', keepText(filter.streamId))],
    );
  }
  if (filter.status !== undefined)
    conditions.push(filter.status === 'error' ? 't.errors > 0' : 't.errors = 0');
  if (filter.conflict !== undefined)
    conditions.push(filter.conflict ? 't.conflicts > 0' : 't.conflicts = 0');
  if (filter.isBehindLog !== undefined)
    conditions.push(filter.isBehindLog ? `(${BEHIND_LOG})` : `not (${BEHIND_LOG})`);
  bound('>=', 'duration_ns', filter.minDurationNs);
  bound('<=', 'duration_ns', filter.maxDurationNs);
  bound('>=', 'start_ns', filter.fromNs);
  bound('<', 'start_ns', filter.beforeNs);
  return { where: conditions.join(' and ') || 'true', values };
}

function listTerms({ service, operation, eventType }: TraceFilter): readonly string[] {
  return [
    ...(service === undefined ? [] : [searchTerm('service', keepText(service))]),
    ...(operation === undefined ? [] : [searchTerm('operation', keepText(operation))]),
    ...(eventType === undefined ? [] : [searchTerm('eventType', keepText(eventType))]),
  ];
}
