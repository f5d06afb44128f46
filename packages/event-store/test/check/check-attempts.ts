import type { AnswerPart, Attempt, AttemptPart } from './attempt.ts';
import type { StoredEvent } from './stored-event.ts';
import type { Violation, ViolationName } from './violation.ts';

/**
 * What the writers were told against what is in the table: everything acknowledged is there, where
 * it was said to be; nothing refused or rolled back is; nothing is there that nobody tried.
 */
export function checkAttempts(
  attempts: readonly Attempt[],
  table: readonly StoredEvent[],
): readonly Violation[] {
  const stored = new Map(table.map((event) => [event.eventId, event]));
  const possible = new Set<string>();
  const found: Violation[] = [];
  const say = (name: ViolationName, detail: string) => found.push({ name, detail });
  for (const { parts, outcome, writer } of attempts) {
    const ids = parts.flatMap((part) => part.eventIds);
    if (outcome.kind === 'acknowledged' || outcome.kind === 'unknown')
      for (const id of ids) possible.add(id);
    if (outcome.kind === 'unknown') {
      const there = ids.filter((id) => stored.has(id)).length;
      if (there > 0 && there < ids.length) say('torn', `${writer}: ${there} of ${ids.length}`);
    }
    if (outcome.kind === 'acknowledged')
      for (const [index, part] of parts.entries())
        found.push(...checkAcknowledged(writer, part, outcome.answers[index], stored));
  }
  for (const event of table)
    if (!possible.has(event.eventId))
      say('phantom', `${event.streamId} version ${event.version} at ${event.position}`);
  return [...found, ...checkAnswers(attempts)];
}

function checkAcknowledged(
  writer: string,
  part: AttemptPart,
  answer: AnswerPart | undefined,
  stored: ReadonlyMap<string, StoredEvent>,
): Violation[] {
  const found: Violation[] = [];
  for (const [offset, id] of part.eventIds.entries()) {
    const event = stored.get(id);
    const version = (answer?.fromVersion ?? 0) + offset;
    const position = (answer?.fromPosition ?? 0) + offset;
    const told = `${writer}: ${part.streamId} version ${version} at ${position}`;
    if (!event) found.push({ name: 'lost', detail: told });
    else if (
      event.streamId !== part.streamId ||
      event.version !== version ||
      event.position !== position ||
      event.recordedAt !== answer?.recordedAt
    )
      found.push({ name: 'misplaced', detail: `${told}, but ${JSON.stringify(event)}` });
  }
  return found;
}

/** Whoever asks again with the same ids gets the same answer. */
function checkAnswers(attempts: readonly Attempt[]): Violation[] {
  const first = new Map<string, string>();
  const found: Violation[] = [];
  for (const { parts, outcome } of attempts) {
    if (outcome.kind !== 'acknowledged') continue;
    const ids = parts.flatMap((part) => part.eventIds).join();
    const answer = JSON.stringify(outcome.answers);
    const before = first.get(ids);
    if (before !== undefined && before !== answer)
      found.push({ name: 'answer_changed', detail: `${before}, then ${answer}` });
    first.set(ids, before ?? answer);
  }
  return found;
}
