import type { Span } from '@opentelemetry/api';
import type { PgRequestHookInformation } from '@opentelemetry/instrumentation-pg';
import { describeParameters, summarize } from './describe-statement.ts';
import type { KnownStatements } from './known-statements.ts';
import type { PlanDesk } from './plan-desk.ts';

/** A statement at the moment it is sent, which is when the instrumentation makes its span. */
export type Sending = { readonly name: string | undefined; readonly isExplained: boolean };

export type StatementDesk = {
  readonly sending: <Result>(sending: Sending, send: () => Result) => Result;
  readonly describe: (span: Span, asked: PgRequestHookInformation) => void;
};

/** Completes what the instrumentation of pg says of a statement. */
export function createStatementDesk(known: KnownStatements, plans: PlanDesk): StatementDesk {
  let current: Sending | null = null;
  return {
    sending: (sending, send) => {
      current = sending;
      try {
        return send();
      } finally {
        current = null;
      }
    },
    describe: (span, { query }) => {
      if (!span.isRecording()) return;
      const { text, values } = query;
      const summary = summarize({ text, name: query.name ?? current?.name });
      span.updateName(summary);
      span.setAttribute('db.query.summary', summary);
      span.setAttributes(describeParameters({ text, values }));
      known.note(text);
      if (current?.isExplained) plans.expect(span.spanContext().spanId);
    },
  };
}
