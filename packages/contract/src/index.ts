export { type ApiRoute, apiRoutes } from './api-routes.ts';
export { buildOpenApi } from './build-openapi.ts';
export { type ProblemCode, type ProblemFields, problems } from './problems.ts';
export type { Correlation } from './schemas/correlation.ts';
export { mostFrames } from './schemas/frames.ts';
export type { Issue } from './schemas/issue.ts';
export type { AsOf } from './schemas/parameters.ts';
export { problemMediaType, problemType } from './schemas/problem-answers.ts';
export { hasControlCharacter, utf8Length } from './schemas/text.ts';
