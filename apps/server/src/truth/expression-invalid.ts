import { UseCaseError } from '../use-cases/use-case-error.ts';

export type Place = { readonly line: number; readonly column: number };

export function expressionInvalid(
  place: Place,
  reason: string,
): UseCaseError<'expression_invalid'> {
  const { line, column } = place;
  const where = line === 1 ? `column ${column}` : `line ${line}, column ${column}`;
  const message = `The expression is not valid at ${where}: ${reason}.`;
  return new UseCaseError('expression_invalid', message, { line, column, reason });
}

/** Where a character stands, both counted from 1, as editors do. */
export function placeAt(text: string, index: number): Place {
  const before = text.slice(0, index);
  const line = before.split('\n').length;
  return { line, column: index - before.lastIndexOf('\n') };
}
