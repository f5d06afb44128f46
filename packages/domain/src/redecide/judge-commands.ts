import type { Judging } from '@hindsight/history';
import type { Aggregate } from '../aggregate.ts';
import { type CommandGroup, CommandGrouper } from './command-grouper.ts';
import { decideAgain } from './decide-again.ts';
import { type CommandVerdict, unknown, type VerdictKind } from './verdict.ts';

/** What became of one command in the other timeline. */
export type JudgedCommand = CommandVerdict & {
  /** Of its first event, in the other timeline and in the stream. */
  readonly version: number;
  readonly originalVersion: number;
  readonly events: number;
  readonly command: string | null;
  /** The rules say the same without any edit: it is they that have changed. Said of a refusal and a difference. */
  readonly alsoWithoutEdits?: boolean;
};

export type Judgement = {
  readonly counts: Readonly<Record<VerdictKind, number>>;
  /** In order; of each verdict the first five hundred, and less when they are very large. */
  readonly commands: readonly JudgedCommand[];
};

export type CommandJudge = {
  /** Every event of the stream in turn, from the start of the fold on. */
  readonly pass: (judging: Judging) => void;
  readonly finish: () => Judgement;
};

const mostOfEach = 500;
const mostCharacters = 8_000_000;

/** Puts the commands from `fromVersion` on, whose events were not edited, to the rules again. */
export function judgeCommands(aggregate: Aggregate, fromVersion: number | null): CommandJudge {
  const grouper = new CommandGrouper(aggregate);
  const counts = { would_accept: 0, would_refuse: 0, would_differ: 0, unknown: 0 };
  const commands: JudgedCommand[] = [];
  let charactersLeft = mostCharacters;

  function close(group: CommandGroup | null): void {
    if (group === null || !group.members.some(isLater)) return;
    const judged = judgeGroup(aggregate, group);
    counts[judged.verdict] += 1;
    if (counts[judged.verdict] > mostOfEach) return;
    charactersLeft -= JSON.stringify(judged).length;
    if (charactersLeft >= 0) commands.push(judged);
  }

  function isLater({ event, isSkipped, isReplaced }: Judging): boolean {
    return fromVersion !== null && event.version >= fromVersion && !isSkipped && !isReplaced;
  }

  return {
    pass: (judging) => close(grouper.take(judging)),
    finish: () => {
      close(grouper.finish());
      return { counts, commands };
    },
  };
}

function judgeGroup(aggregate: Aggregate, { asked, first, members }: CommandGroup): JudgedCommand {
  const place = {
    version: first.other.version + 1,
    originalVersion: first.event.version,
    events: members.length,
    command: asked?.command ?? null,
  };
  if (asked === null) {
    return { ...place, ...unknown('no_command_stored', 'No command is stored with this event.') };
  }
  const blind = judgeBlind(first, members);
  if (blind !== null) return { ...place, ...blind };

  const stored = members.map(({ event }) => event);
  const found = decideAgain(aggregate, first.other.state, asked, stored);
  if (found.verdict !== 'would_refuse' && found.verdict !== 'would_differ') {
    return { ...place, ...found };
  }
  const before = decideAgain(aggregate, first.original.state, asked, stored);
  return { ...place, ...found, alsoWithoutEdits: isSameVerdict(before, found) };
}

/** What makes it pointless to ask the rules. */
function judgeBlind(first: Judging, members: readonly Judging[]): CommandVerdict | null {
  const isTouched = members.some(
    ({ isSkipped, isReplaced, followsInsertion }, index) =>
      isSkipped || isReplaced || (followsInsertion && index > 0),
  );
  if (isTouched) return unknown('partly_edited', 'The edits change what this command wrote.');
  if (!first.isDamaged) return null;
  return unknown('history_damaged', 'An event before it cannot be folded in the other timeline.');
}

function isSameVerdict(one: CommandVerdict, other: CommandVerdict): boolean {
  if (one.verdict !== other.verdict) return false;
  return !('rule' in one) || !('rule' in other) || one.rule === other.rule;
}
