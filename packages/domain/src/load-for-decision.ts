import { type Loaded, type Loading, loadAggregate } from './load-aggregate.ts';
import { type Refused, refuse } from './refuse.ts';

/**
 * The state to decide on. A caller who names a version the stream has left gets the decision of
 * that version: the append then tells a conflict from the repeat of a request already answered.
 */
export async function loadForDecision(
  loading: Loading,
  ifVersion: number | undefined,
): Promise<Loaded> {
  const loaded = await loadAggregate(loading);
  if (ifVersion === undefined || ifVersion >= loaded.headVersion) return loaded;
  return loadAggregate({ ...loading, toVersion: ifVersion });
}

/** A state that lacks some of its events is good enough to look at, and not to decide on. */
export function refuseDamaged({ problems }: Loaded): Refused | null {
  const [first] = problems;
  if (first === undefined) return null;
  const { version, code, message } = first;
  return refuse('history_damaged', `The event at version ${version} cannot be folded.`, {
    version,
    problem: code,
    reason: message,
    problems: problems.length,
  });
}
