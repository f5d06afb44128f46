import type { Attempt } from './attempt.ts';
import type { Violation } from './violation.ts';

type Round = { readonly winners: Set<string>; contenders: number; undecided: boolean };

/** Of all who expected the same version of a stream, at most one was acknowledged. */
export function checkWinners(attempts: readonly Attempt[]): readonly Violation[] {
  return [...roundsOf(attempts)]
    .filter(([, round]) => round.winners.size > 1)
    .map(([detail]) => ({ name: 'two_winners', detail }));
}

/** For rounds in which all expect the version the stream is at: exactly one was acknowledged. */
export function checkRounds(attempts: readonly Attempt[]): readonly Violation[] {
  const without = [...roundsOf(attempts)]
    .filter(([, round]) => round.winners.size === 0 && !round.undecided && round.contenders > 0)
    .map(([detail]): Violation => ({ name: 'no_winner', detail }));
  return [...checkWinners(attempts), ...without];
}

function roundsOf(attempts: readonly Attempt[]): ReadonlyMap<string, Round> {
  const rounds = new Map<string, Round>();
  for (const { parts, outcome } of attempts) {
    for (const { streamId, expectedVersion, eventIds } of parts) {
      if (expectedVersion === 'any') continue;
      const key = `${streamId} at ${expectedVersion === 'none' ? 0 : expectedVersion}`;
      const round = rounds.get(key) ?? { winners: new Set(), contenders: 0, undecided: false };
      rounds.set(key, round);
      // The same ids again are the same append, not another winner.
      if (outcome.kind === 'acknowledged') round.winners.add(eventIds.join());
      if (outcome.kind === 'unknown') round.undecided = true;
      if (outcome.kind === 'refused') round.contenders += 1;
    }
  }
  return rounds;
}
