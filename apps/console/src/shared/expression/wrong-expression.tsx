import type { ApiProblem } from '../api/api-problem.ts';
import { markColumn } from './mark-column.ts';

type WrongExpressionProps = { readonly where: string; readonly problem: ApiProblem };

/** Where the expression cannot be read, and why. */
export function WrongExpression({ where, problem }: WrongExpressionProps) {
  const line = Number(problem.fields.line ?? 1);
  const column = Number(problem.fields.column ?? 1);
  const { before, wrong, after } = markColumn(where, { line, column });
  return (
    <div role="alert" className="flex flex-col gap-1 px-3 py-2">
      <p className="text-removed">
        Not an expression: {String(problem.fields.reason ?? problem.message)}, at column {column}
        {line > 1 && ` of line ${line}`}.
      </p>
      <p className="overflow-x-auto font-mono whitespace-pre">
        <span>{before}</span>
        <mark className="bg-removed-soft text-removed underline decoration-wavy">
          {wrong === '' ? ' ' : wrong}
        </mark>
        <span>{after}</span>
      </p>
    </div>
  );
}
