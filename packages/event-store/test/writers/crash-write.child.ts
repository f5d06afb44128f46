import { type EventStore, openEventStore, type StreamAppend } from '@hindsight/event-store';
import { serveParent } from '../processes/serve-parent.ts';
import { toAppend } from './attempt-append.ts';
import { insistOnAnswer } from './insist-on-answer.ts';
import type { CrashNotice } from './intent-ledger.ts';
import { createRandom, type Random } from './random.ts';

export type CrashWriteRequest = {
  readonly url: string;
  readonly name: string;
  readonly seed: number;
  readonly writers: number;
  readonly streams: number;
  readonly durationMs: number;
  readonly timeoutMs: number;
  /** What a killed process intended: to be asked again first. */
  readonly unanswered: readonly (readonly StreamAppend[])[];
};

let store: EventStore | null = null;

/** Answers with the number of appends once each of them was acknowledged or refused. */
serveParent<CrashWriteRequest, number, CrashNotice>(async (request, notify) => {
  const { url, name, writers, seed, durationMs, timeoutMs } = request;
  store ??= openEventStore({ connectionString: url, timeoutMs });
  const opened = store;
  const end = performance.now() + durationMs;
  let count = 0;
  const insist = async (writer: string, appends: readonly StreamAppend[], inOwn: boolean) => {
    await notify({ kind: 'intent', writer, appends });
    const transactionUrl = inOwn ? url : undefined;
    const attempt = await insistOnAnswer({ store: opened, writer, appends, transactionUrl });
    await notify({ kind: 'outcome', attempt });
    count += 1;
    return attempt;
  };
  await Promise.all(request.unanswered.map((appends) => insist(`${name}.again`, appends, false)));
  const work = Array.from({ length: writers }, async (_, index) => {
    const writer = `${name}.${index}`;
    const random = createRandom(seed + index);
    const versions = new Map<string, number>();
    let last: readonly StreamAppend[] = [];
    while (performance.now() < end) {
      const repeats = last.length > 0 && random.chance(0.1);
      const appends = repeats ? last : chooseAppends(random, request.streams, versions);
      const { outcome } = await insist(writer, appends, !repeats && random.chance(0.1));
      if (outcome.kind !== 'acknowledged') continue;
      last = appends;
      for (const [at, { streamId, events }] of appends.entries())
        versions.set(streamId, (outcome.answers[at]?.fromVersion ?? 1) + events.length - 1);
    }
  });
  await Promise.all(work);
  return count;
});

function chooseAppends(
  random: Random,
  streams: number,
  versions: ReadonlyMap<string, number>,
): readonly StreamAppend[] {
  const chosen = new Set<string>();
  const count = random.chance(0.3) ? 2 : 1;
  while (chosen.size < count) chosen.add(`crash-${random.below(streams)}`);
  return [...chosen].map((streamId) =>
    toAppend(
      {
        streamId,
        expectedVersion: random.chance(0.4) ? (versions.get(streamId) ?? 'none') : 'any',
        count: random.chance(0.2) ? 1 + random.below(10) : 1,
      },
      true,
    ),
  );
}
