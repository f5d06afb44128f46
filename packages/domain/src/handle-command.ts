import type { Json } from '@hindsight/history';
import { type AcceptedEvent, describeAccepted, foldAccepted } from './accepted-events.ts';
import type { Aggregate } from './aggregate.ts';
import { buildCommandEvents, type CommandContext, type EventIds } from './build-command-events.ts';
import { CommandInvalid } from './command-invalid.ts';
import type { CommandStore } from './command-store.ts';
import { hasCode } from './has-code.ts';
import { loadForDecision, refuseDamaged } from './load-for-decision.ts';
import { pauseBeforeRetry } from './pause-before-retry.ts';
import type { Refusal } from './refuse.ts';
import { saveSnapshotWhenDue } from './save-snapshot-when-due.ts';
import { VersionConflict } from './version-conflict.ts';

export type HandleCommand = {
  readonly store: CommandStore;
  readonly aggregate: Aggregate;
  readonly id: string;
  readonly command: string;
  readonly input: unknown;
  readonly context?: CommandContext | undefined;
  /** The version the caller decided on. A stream that has moved on is then a conflict, not a retry. */
  readonly ifVersion?: number | undefined;
  /** Ids for the events, in order: a repeated request with the same ids gets the first answer. */
  readonly eventIds?: EventIds | undefined;
  readonly maxAttempts?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** A snapshot only makes later loads faster: when it fails, the command has still succeeded. */
  readonly onSnapshotFailed?: ((error: unknown) => void) | undefined;
};

export type CommandOutcome =
  | {
      readonly outcome: 'accepted';
      readonly streamId: string;
      readonly version: number;
      readonly state: Json;
      readonly events: readonly AcceptedEvent[];
      readonly attempts: number;
      readonly repeated: boolean;
    }
  | {
      readonly outcome: 'refused';
      readonly streamId: string;
      readonly version: number;
      readonly refusal: Refusal;
      readonly attempts: number;
    };

/**
 * Load, decide, append with the version that was loaded. When another writer was first, all of it
 * again, up to `maxAttempts` times; the last conflict, and every other failure of the store, is
 * the caller’s. A caller who names a version that is not the head gets a conflict, or the answer
 * that this very request had before, and never what a rule says of another state. Throws
 * `CommandInvalid` when there is no such command or its input is wrong.
 */
export async function handleCommand(request: HandleCommand): Promise<CommandOutcome> {
  const { aggregate, command, ifVersion, maxAttempts = 10 } = request;
  const parsed = aggregate.parseCommand(command, request.input);
  if (!parsed.ok) throw new CommandInvalid(command, 'issues' in parsed ? parsed.issues : []);

  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptCommand(request, parsed.input, attempt);
    } catch (error) {
      const mayRetry = ifVersion === undefined && attempt < maxAttempts;
      if (!mayRetry || !hasCode(error, 'version_conflict')) throw error;
    }
    await pauseBeforeRetry(attempt, request.signal);
  }
}

async function attemptCommand(
  request: HandleCommand,
  input: unknown,
  attempts: number,
): Promise<CommandOutcome> {
  const { store, aggregate, command, context = {}, ifVersion, eventIds, signal } = request;
  const streamId = `${aggregate.name}-${request.id}`;
  const stream = { store, aggregate, streamId, signal };
  const loaded = await loadForDecision(stream, ifVersion);
  const { version, state, headVersion } = loaded;

  const decided = refuseDamaged(loaded) ?? aggregate.decide(state, command, input);
  const writesNothing = 'refusal' in decided || decided.events.length === 0;
  if (writesNothing && ifVersion !== undefined && ifVersion !== headVersion) {
    throw new VersionConflict({ streamId, expected: ifVersion, actual: headVersion });
  }
  if ('refusal' in decided) {
    return { outcome: 'refused', streamId, version, refusal: decided.refusal, attempts };
  }
  const done = { outcome: 'accepted', streamId, attempts } as const;
  if (decided.events.length === 0) {
    return { ...done, version, state, events: [], repeated: false };
  }
  const events = buildCommandEvents(decided.events, { command, input, context, eventIds });
  const expectedVersion = ifVersion ?? version;
  const appended = await store.append(streamId, events, { expectedVersion, signal });
  const accepted = describeAccepted(events, appended);
  const after = await foldAccepted(stream, loaded, { accepted, appended, context });
  saveSnapshotWhenDue(stream, { after, from: loaded.snapshotVersion }, request.onSnapshotFailed);
  const { repeated, toVersion } = appended;
  return { ...done, version: toVersion, state: after.state, events: accepted, repeated };
}
