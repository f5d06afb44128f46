import type { Span } from '../../shared/api/schemas.ts';
import { formatNs, formatNsExactly } from '../../shared/trace/format-ns.ts';
import { CopyButton } from '../../shared/ui/copy-button.tsx';
import { CutText } from '../../shared/ui/cut-text.tsx';
import { ExplainNow } from './explain/explain-now.tsx';
import type { PlacedNode } from './list-plan.ts';
import { SpanSection } from './span-section.tsx';

type SpanStatementProps = {
  readonly span: Span;
  readonly plan: readonly PlacedNode[];
  readonly onGoTo: (node: number) => void;
};

/** The SQL that was sent, as text, and the plan the database says it followed. */
export function SpanStatement({ span, plan, onGoTo }: SpanStatementProps) {
  const { statement, traceId, spanId } = span;
  if (statement === null) return null;
  return (
    <SpanSection
      name="Statement"
      note={
        <span className="ml-auto">
          <CopyButton name="Copy the statement" text={statement.text} />
        </span>
      }
    >
      <CutText
        text={statement.text}
        className="max-h-60 overflow-auto rounded-md border border-line bg-sunken px-2 py-1.5"
      />
      {plan.length > 0 && (
        <section aria-label="Plan, as it was">
          <p className="text-xs text-ink-faint">
            The plan as it was. Times are measured; where the nodes stand is{' '}
            <strong className="font-medium text-ink-soft">placed</strong>, not measured.
          </p>
          <ol>
            {plan.map((line) => (
              <li key={line.node} style={{ paddingLeft: Math.min(line.depth, 12) * 12 }}>
                <button
                  type="button"
                  onClick={() => onGoTo(line.node)}
                  className="flex min-h-6 w-full items-center gap-2 text-left hover:underline"
                >
                  <span className="min-w-0 truncate">{line.name}</span>
                  <span
                    title={formatNsExactly(line.to - line.from)}
                    className="ml-auto shrink-0 text-ink-soft"
                  >
                    {formatNs(line.to - line.from)}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </section>
      )}
      {statement.canExplain && <ExplainNow key={spanId} traceId={traceId} spanId={spanId} />}
    </SpanSection>
  );
}
