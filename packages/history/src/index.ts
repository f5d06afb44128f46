export { type BlamedField, listBlame } from './blame/list-blame.ts';
export { type Blame, unblamed, updateBlame } from './blame/update-blame.ts';
export { chooseSnapshot } from './choose-snapshot.ts';
export type { Edits, Insertion, Replacement } from './counterfactual/edits.ts';
export type { FilmWindow, OtherFrame } from './counterfactual/film-window.ts';
export { firstEditedVersion, latestStart } from './counterfactual/first-edit.ts';
export type {
  Counterfactual,
  CounterfactualOptions,
  Judging,
  OtherProblem,
} from './counterfactual/fold-counterfactual.ts';
export { foldCounterfactual } from './counterfactual/fold-counterfactual.ts';
export type { Divergence } from './counterfactual/timelines.ts';
export { describeThrown } from './describe-thrown.ts';
export { checkDrift } from './drift/check-drift.ts';
export type { Drift, DriftKind, DriftReport, StoredSnapshot } from './drift/drift.ts';
export { EvolveError } from './evolve-error.ts';
export type { FoldStart, Visit } from './fold.ts';
export { beginning, fold } from './fold.ts';
export type { FoldChunksOptions } from './fold-chunks.ts';
export { foldChunks } from './fold-chunks.ts';
export { FilmTooLarge } from './frames/film-too-large.ts';
export type { Film, FilmOptions } from './frames/fold-frames.ts';
export { foldFrameChunks, foldFrames } from './frames/fold-frames.ts';
export type { Frame } from './frames/frame.ts';
export { isSnapshotDue } from './is-snapshot-due.ts';
export type { Json } from './json.ts';
export { parseJson } from './parse-json.ts';
export { applyPatch } from './patch/apply-patch.ts';
export { diffStates } from './patch/diff-states.ts';
export { escapePointer } from './patch/escape-pointer.ts';
export { invertPatch } from './patch/invert-patch.ts';
export { isEqual } from './patch/is-equal.ts';
export type { Change } from './patch/list-changes.ts';
export { listChanges } from './patch/list-changes.ts';
export { parsePointer } from './patch/parse-pointer.ts';
export type { Patch, PatchOperation } from './patch/patch.ts';
export { PatchMismatch } from './patch/patch-mismatch.ts';
export { readPath } from './patch/read-path.ts';
export { walkDifference } from './patch/walk-difference.ts';
export type {
  DetailedEvent,
  FoldEvent,
  Folded,
  OriginEvent,
  Problem,
  ProblemCode,
  Reducer,
} from './reducer.ts';
export { collectSeries, type Series } from './series/collect-series.ts';
export type { SeriesPoint } from './series/thin-series.ts';
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
export { weighPart } from './weigh-part.ts';
