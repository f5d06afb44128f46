import type { Aggregate } from '@hindsight/domain';
import type { EventStore } from '@hindsight/event-store';
import { compileRule, type RuleEvent } from './compile-rule.ts';
import { createReport } from './create-report.ts';
import { followStream, type StreamFollower } from './follow-stream.ts';
import { type Progress, type Stopped, shared, type TruthTask } from './messages.ts';
import { createPace } from './pace.ts';
import { packTruths } from './pack-truths.ts';
import { unpackTruth } from './stream-truth.ts';

type Following = {
  readonly task: TruthTask;
  readonly aggregate: Aggregate;
  readonly store: Pick<EventStore, 'readStreamParts' | 'readFacts'>;
  /** Where the other side sees the stream it is at, and says that it is to stop. */
  readonly board: Int32Array;
  readonly tell: (progress: Progress) => void;
};

/** Follows a rule through the streams of a task, and tells how far it is while it goes. */
export async function followTask(following: Following): Promise<Stopped | null> {
  const { task, aggregate, store, board } = following;
  const { streams, mostIntervals } = task;
  const endsAt = performance.now() + task.budgetMs;
  const compiled = compileRule(task.where);
  const rule = compiled.bind(aggregate);
  const followers = streams.map(({ streamId, from }) =>
    followStream(aggregate.reducer, rule, streamId, from && unpackTruth(from)),
  );
  const report = createReport(following.tell);
  const pace = createPace();
  let intervals = 0;

  const parts = followers.map(({ mark }, part) => {
    const { streamId = '', toVersion = 0 } = streams[part] ?? {};
    return { streamId, afterVersion: mark().version, toVersion };
  });
  const chunks = store.readStreamParts({ parts, metadata: compiled.readsMetadata });
  for await (const { part, events } of chunks) {
    const follower = followers[part];
    if (!follower) continue;
    Atomics.store(board, shared.stream, part);
    const stopped = followChunk(follower, events);
    if (stopped) {
      report.flush();
      return stopped;
    }
  }
  if (mostIntervals === 0) report.addStreams(await packTruths(store, followers));
  report.flush();
  return null;

  function followChunk(follower: StreamFollower, events: readonly RuleEvent[]): Stopped | null {
    for (let from = 0; from < events.length; ) {
      if (Atomics.load(board, shared.cancelled) === 1) return 'cancelled';
      if (performance.now() > endsAt) return 'time';
      if (mostIntervals > 0 && intervals >= mostIntervals) return 'intervals';
      const slice = events.slice(from, from + pace.step());
      const { ended, problems } = follower.follow(slice);
      pace.took();
      from += slice.length;
      intervals += ended.length;
      if (mostIntervals === 0) report.add(slice.length);
      else report.add(slice.length, { intervals: ended, problems, mark: follower.mark() });
      report.flushWhenDue();
    }
    return null;
  }
}
