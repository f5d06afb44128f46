import { readProblem, unreachable } from './api-problem.ts';

type Answered<Data> = { data?: Data; error?: unknown; response: Response };

/** The data of a call, or the problem it ended in, thrown. */
export async function ask<Data>(call: Promise<Answered<Data>>): Promise<Data> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw unreachable(cause);
  });
  if (error !== undefined || data === undefined) throw readProblem(error, response.status);
  return data;
}
