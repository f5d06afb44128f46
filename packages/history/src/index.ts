export { chooseSnapshot } from './choose-snapshot.ts';
export { describeThrown } from './describe-thrown.ts';
export { EvolveError } from './evolve-error.ts';
export type { FoldStart, Visit } from './fold.ts';
export { beginning, fold } from './fold.ts';
export type { FoldChunksOptions } from './fold-chunks.ts';
export { foldChunks } from './fold-chunks.ts';
export { isSnapshotDue } from './is-snapshot-due.ts';
export type { Json } from './json.ts';
export { parseJson } from './parse-json.ts';
export type { FoldEvent, Folded, Problem, ProblemCode, Reducer } from './reducer.ts';
export type { Flaw } from './settle-state.ts';
export { settleState } from './settle-state.ts';
export type {
  ExtendedTruth,
  Moment,
  Rule,
  TruthEdge,
  TruthInterval,
  TruthReached,
  UnknownVersions,
  Verdict,
} from './truth.ts';
export { beginTruth, extendTruth, openInterval } from './truth.ts';
