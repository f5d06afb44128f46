import type { AsOf } from '@hindsight/contract';
import { judgeCommands } from '@hindsight/domain';
import {
  beginning,
  diffStates,
  FilmTooLarge,
  firstEditedVersion,
  foldCounterfactual,
  latestStart,
  listChanges,
} from '@hindsight/history';
import type { Backing } from '../backing.ts';
import { chooseVersion } from '../choose-version.ts';
import { findAggregate } from '../find-aggregate.ts';
import { invalidRequest } from '../invalid-request.ts';
import { type AskedEdits, checkData, checkVersions } from './check-edits.ts';
import { chooseWindow } from './choose-window.ts';

export type CounterfactualInput = AskedEdits & {
  readonly streamId: string;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly asOf?: AsOf | undefined;
  readonly signal: AbortSignal;
};

const mostCharacters = 32_000_000;

/** The stream as it would be with the edits, and what the rules say of its later commands. Only reads. */
export async function readCounterfactual(backing: Backing, input: CounterfactualInput) {
  const began = performance.now();
  const { store } = backing;
  const { streamId, skip, replace, insert, signal } = input;
  const asked = { skip, replace, insert };
  const aggregate = findAggregate(backing, streamId);
  const toVersion = await chooseVersion(backing, { streamId, asOf: input.asOf });
  const firstEdited = firstEditedVersion(asked);
  const base = (input.from ?? firstEdited ?? 1) - 1;
  const history = await store.readHistory(streamId, {
    detail: true,
    fromVersion: Math.min(latestStart(asked), base) + 1,
    toVersion,
    snapshots: { aggregate: aggregate.name, aggregateVersion: aggregate.version },
    signal,
  });
  const headVersion = history.toVersion;
  checkVersions(asked, { streamId, head: headVersion });
  const replaced = await Promise.all(
    replace.map(({ version }) => store.readEvent(streamId, version)),
  );
  const edits = checkData(aggregate, asked, replaced);
  const head = headVersion - skip.length + insert.length;
  const window = chooseWindow({ ...input, firstEdited, head });

  const { reducer } = aggregate;
  const judge = judgeCommands(aggregate, firstEdited);
  const start = history.snapshot ?? beginning(reducer);
  const found = await foldCounterfactual(reducer, start, history.chunks, {
    edits,
    window: { ...window, mostCharacters },
    pass: judge.pass,
    signal,
  }).catch(refuseTooLarge);
  const { counts, commands } = judge.finish();
  const [before, after] = [found.original.state, found.other.state];
  return {
    streamId,
    hypothetical: true,
    headVersion,
    version: found.other.version,
    firstDivergence: found.firstDivergence,
    base: found.base,
    frames: found.frames,
    originalState: before,
    finalState: after,
    diff: { patch: diffStates(before, after), changes: listChanges(before, after) },
    verdicts: counts,
    refused: commands,
    problems: found.problems,
    moreProblems: found.moreProblems,
    replay: {
      snapshotVersion: history.snapshot?.version ?? null,
      durationMs: Math.round((performance.now() - began) * 1000) / 1000,
    },
  };
}

function refuseTooLarge(error: unknown): never {
  if (!(error instanceof FilmTooLarge)) throw error;
  const reason = `must be less than ${error.version}: the frames up to there are more than ${mostCharacters} characters`;
  throw invalidRequest('body', '/to', reason);
}
