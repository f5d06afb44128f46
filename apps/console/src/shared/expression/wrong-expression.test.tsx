import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ApiProblem } from '../api/api-problem.ts';
import { WrongExpression } from './wrong-expression.tsx';

afterEach(cleanup);

test('the word that is wrong is marked, with the reason', () => {
  const problem = new ApiProblem({
    code: 'expression_invalid',
    status: 400,
    detail: 'x',
    fields: { line: 1, column: 9, reason: 'Unknown operator' },
  });
  render(<WrongExpression where="state.a <> 3" problem={problem} />);
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('Unknown operator, at column 9.');
  expect(alert.querySelector('mark')?.textContent).toBe('<>');
});
