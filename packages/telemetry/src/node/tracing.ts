import type { SpanContext } from '@opentelemetry/api';
import type { SpanSink } from '../spans/span.ts';
import type { KnownStatements } from './known-statements.ts';
import type { PlanDesk } from './plan-desk.ts';
import type { StatementDesk } from './statement-desk.ts';

/** How this process traces itself. */
export type Tracing = {
  /** Where recorded spans go from now on. Those that ended before wait for it. */
  readonly sendTo: (sink: SpanSink) => void;
  /**
   * The ids of a trace for which there is no room, or null where there is. Costs far less than a span that
   * is not recorded. Absent where a sampler of OpenTelemetry decides.
   */
  readonly passOver?: (() => SpanContext | null) | undefined;
  /** Traces begun here and not recorded: under load, or as the sampler that was chosen decides. */
  readonly notSampled: () => number;
  /** Spans that could not be kept. */
  readonly lost: () => number;
  readonly plans: PlanDesk;
  readonly statements: StatementDesk;
  readonly known: KnownStatements;
  /** Writes what has ended. Takes a second at most. */
  readonly flush: () => Promise<void>;
};
