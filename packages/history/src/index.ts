export type { Json } from './json.ts';
export type { FoldEvent, Folded, Problem, ProblemCode, Reducer } from './reducer.ts';
