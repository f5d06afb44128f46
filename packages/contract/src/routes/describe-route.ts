import type { z } from '@hono/zod-openapi';
import { createRoute, type RouteConfig } from '@hono/zod-openapi';
import type { ProblemCode } from '../problems.ts';
import { bodyProblems, commonProblems, problemAnswers } from '../schemas/problem-answers.ts';

type Description<
  Path extends string,
  Method extends 'get' | 'post',
  Request extends NonNullable<RouteConfig['request']>,
> = {
  readonly operationId: string;
  readonly method: Method;
  readonly path: Path;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly request: Request;
  readonly answer: {
    readonly status?: number;
    readonly description: string;
    readonly mediaType?: string;
    readonly schema: z.ZodType;
  };
  /** Where the caller may say which answer it knows: that it is still right. */
  readonly notModified?: string;
  readonly problems?: readonly ProblemCode[];
};

/** A route as the contract states it: what it takes, what it answers, every problem it may answer. */
export function describeRoute<
  Path extends string,
  Method extends 'get' | 'post',
  const Request extends NonNullable<RouteConfig['request']>,
>(route: Description<Path, Method, Request>) {
  const { answer } = route;
  const problems = [
    ...commonProblems,
    ...(route.method === 'post' ? bodyProblems : []),
    ...(route.problems ?? []),
  ];
  return createRoute({
    operationId: route.operationId,
    method: route.method,
    path: route.path,
    tags: [route.tag],
    summary: route.summary,
    ...(route.description !== undefined && { description: route.description }),
    request: route.request,
    responses: {
      [answer.status ?? 200]: {
        description: answer.description,
        content: { [answer.mediaType ?? 'application/json']: { schema: answer.schema } },
      },
      ...(route.notModified !== undefined && { 304: { description: route.notModified } }),
      ...problemAnswers(...problems),
    },
  });
}
