export type ViolationName =
  /** Acknowledged, and not in the table. */
  | 'lost'
  /** The same event id twice in the table. */
  | 'doubled'
  /** Refused, rolled back or never attempted, and yet visible. */
  | 'phantom'
  /** Written in part. */
  | 'torn'
  /** Acknowledged at another place than where it is. */
  | 'misplaced'
  /** The same event ids acknowledged with different answers. */
  | 'answer_changed'
  | 'two_winners'
  | 'no_winner'
  | 'version_gap'
  | 'version_doubled'
  | 'position_hole'
  | 'position_doubled'
  | 'position_out_of_stream_order'
  | 'recorded_at_decreased'
  | 'lamport_not_increasing'
  | 'follower_skipped'
  | 'follower_doubled'
  | 'follower_disordered'
  | 'reader_not_prefix';

export type Violation = { readonly name: ViolationName; readonly detail: string };

/** The distinct names, sorted: what a test asserts. */
export function violationNames(violations: readonly Violation[]): readonly ViolationName[] {
  return [...new Set(violations.map((violation) => violation.name))].sort();
}

/** The first of each name: what a failing test shows. */
export function firstOfEach(violations: readonly Violation[]): readonly Violation[] {
  const first = new Map<ViolationName, Violation>();
  for (const violation of violations)
    if (!first.has(violation.name)) first.set(violation.name, violation);
  return [...first.values()];
}
