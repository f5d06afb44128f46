import type { Attempt } from '../check/attempt.ts';
import { checkFollower } from '../check/check-follower.ts';
import { checkLog } from '../check/check-log.ts';
import { readTable } from '../check/read-table.ts';
import type { Violation } from '../check/violation.ts';
import { startChild } from '../processes/start-child.ts';
import type { ReadReply, ReadRequest } from '../readers/read.child.ts';
import type { WriteRequest } from './write.child.ts';

export type GapTest = {
  readonly url: string;
  /** Where the readers read: a replica perhaps. */
  readonly readUrl?: string;
  readonly seed: number;
  readonly processes: number;
  /** In each process. */
  readonly writers: number;
  readonly durationMs: number;
};

export type GapFindings = {
  readonly violations: readonly Violation[];
  readonly attempts: readonly Attempt[];
  readonly events: number;
  readonly passes: number;
};

const STREAMS = 60;

/** Writers of every kind in several processes, followers and readers in another, all at once. */
export async function runGapTest(gap: GapTest): Promise<GapFindings> {
  const { url, readUrl = url, seed, writers, durationMs } = gap;
  const reader = startChild<ReadRequest, ReadReply>(
    new URL('../readers/read.child.ts', import.meta.url),
  );
  const writeFile = new URL('./write.child.ts', import.meta.url);
  const children = Array.from({ length: gap.processes }, () =>
    startChild<WriteRequest, readonly Attempt[]>(writeFile),
  );
  try {
    const watched = reader.ask({ kind: 'watch', url: readUrl, seed });
    watched.catch(() => undefined); // told below
    const replies = await Promise.all(
      children.map((child, index) =>
        child.ask({
          url,
          name: `p${index}`,
          seed: seed + index * 100,
          writers,
          streams: STREAMS,
          durationMs,
        }),
      ),
    );
    const attempts = replies.flat();
    const table = await readTable(url);
    const through = table.at(-1)?.position ?? 0;
    await reader.ask({ kind: 'finish', through });
    const { observations, violations, passes } = await watched;
    const found = [
      ...checkLog({ attempts, table }),
      ...observations.flatMap((observation) => checkFollower(observation, table, { through })),
      ...violations,
    ];
    return { violations: found, attempts, events: table.length, passes };
  } finally {
    await Promise.all([reader, ...children].map((child) => child.kill()));
  }
}
