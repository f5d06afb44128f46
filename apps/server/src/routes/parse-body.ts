import type { z } from 'zod';
import { describeIssues } from '../http/describe-issues.ts';
import { listIssues } from '../use-cases/invalid-request.ts';
import { parseCommandInput } from './parse-command-input.ts';

/** A body by its schema: no key twice, every number the number that was sent. */
export function parseBody<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
): z.output<Schema> {
  const parsed = schema.safeParse(parseCommandInput(text));
  if (parsed.success) return parsed.data;
  throw listIssues(describeIssues('body', parsed.error.issues));
}
