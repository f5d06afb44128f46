import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import { readJsonLines } from './read-json-lines.ts';
import type { TruthLine } from './truth-report.ts';

export type CategoryQuestion = {
  readonly category: string;
  readonly where: string;
  readonly cursor: string | null;
  readonly signal: AbortSignal;
};

export type AskCategory = (question: CategoryQuestion) => AsyncIterable<TruthLine[]>;

/** Asks every stream of a category; its lines come as they are found. */
export async function* askCategory(question: CategoryQuestion): AsyncGenerator<TruthLine[]> {
  const { category, where, cursor, signal } = question;
  const body = await ask(
    api.POST('/api/categories/{category}/truth', {
      params: { path: { category }, query: cursor === null ? {} : { cursor } },
      body: { where },
      parseAs: 'stream',
      signal,
    }),
  );
  if (body === null) return;
  for await (const lines of readJsonLines(body)) yield lines.map(readLine);
}

/** The contract says what a line of this route is. */
function readLine(line: string): TruthLine {
  return JSON.parse(line);
}
