import { formatAmount, formatNumber } from '../../shared/format/format-number.ts';
import type { StreamTruth } from './answered-truth.ts';

const stopped = {
  time: 'asking took too long',
  memory: 'it needed too much memory',
  intervals: 'there are more intervals than can be told',
  cancelled: 'it was cancelled',
  crash: 'what asks ended unexpectedly',
  store: 'the database went away',
} as const;

/** What must be said of an answer that is not the whole truth. */
export function describeTruth(answer: StreamTruth): readonly string[] {
  return [...sayStopped(answer), ...sayUnknown(answer), ...sayProblems(answer)];
}

function sayStopped({ complete, stoppedAt, stoppedBy, evaluated, headVersion }: StreamTruth) {
  if (complete) return [];
  const why = stoppedBy === null ? '' : `: ${stopped[stoppedBy]}`;
  const reached = formatNumber(stoppedAt ?? evaluated);
  return [`Only told up to version ${reached} of ${formatNumber(headVersion)}${why}.`];
}

function sayUnknown({ unknown }: StreamTruth) {
  if (unknown === null) return [];
  const { versions, firstVersion, reason } = unknown;
  const first = formatNumber(firstVersion);
  const where =
    versions === 1
      ? `version ${first}`
      : `${formatAmount(versions, 'version')}, first at version ${first}`;
  return [`It could not be told at ${where}: ${reason}. There it counts as not true.`];
}

function sayProblems({ problems }: StreamTruth) {
  const [first] = problems;
  if (first === undefined) return [];
  const many = formatAmount(problems.length, 'event');
  return [
    `${many} could not be folded, first version ${formatNumber(first.version)}: ${first.message}.`,
  ];
}
