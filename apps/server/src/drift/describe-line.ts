import type { DriftCounts, DriftLine, DriftRow } from '../use-cases/drift/drift-line.ts';

const names: Readonly<Record<DriftRow['what'], string>> = {
  snapshot: 'the snapshot has',
  snapshot_damaged: 'the snapshot was changed after it was saved, and has',
  second_fold: 'a second fold gives',
  mutated_state: 'the reducer writes to the state it is given, and leaves',
  mutated_event: 'the reducer writes to the data of the event, and leaves',
};

/** A line for a person. */
export function describeLine(line: DriftLine): string {
  if (line.kind === 'drift') return describeRow(line);
  if (line.kind === 'end') return describeEnd(line);
  return `${line.streams} of ${line.streamsTotal} streams, ${line.events} events …`;
}

function describeRow(row: DriftRow): string {
  const { streamId, version, path, what, expected, found, lastAgreed } = row;
  const where = `${streamId}, version ${version}, ${path || 'the whole'}`;
  const instead = `${found ?? 'nothing'} instead of ${expected ?? 'nothing'}`;
  return showAll(`${where}: ${names[what]} ${instead} (right up to version ${lastAgreed})`);
}

function describeEnd({ streams, events, snapshots, drifted, damaged }: DriftCounts): string {
  const looked = `looked at ${count(streams, 'stream')}, ${count(events, 'event')} and ${count(snapshots, 'snapshot')}`;
  const found = drifted === 0 ? 'nothing has drifted' : `drift in ${count(drifted, 'stream')}`;
  const broken = `${count(damaged, 'stream')} with events that cannot be folded`;
  return `${looked}: ${found}${damaged === 0 ? '' : `; ${broken}`}`;
}

function count(number: number, what: string): string {
  return `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;
}

/** What was recorded must not steer a terminal. */
function showAll(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd');
}
