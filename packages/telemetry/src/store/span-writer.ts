import { setTimeout as sleep } from 'node:timers/promises';
import { classifyFailure } from '../postgres/connection/classify-failure.ts';
import type { Span } from '../spans/span.ts';
import { type PreparedSpan, prepareSpan } from './prepare-span.ts';
import { spanStoreUnavailable } from './span-store-error.ts';
import type { BatchWriter } from './write-batch.ts';

// What arrives while batches are on their way becomes the next one, without a timer: idle it adds no
// wait, busy it makes the batches as large as the load. What waits is bounded; who comes when it is
// full is told so at once, and may try again: a span is written once however often it comes.

export type SpanWriter = {
  write(spans: readonly Span[]): Promise<void>;
  readonly counts: SpanCounts;
  /** Writes what waits, then takes no more. */
  close(): Promise<void>;
};

export type SpanCounts = {
  /** Spans given since the start, and of them those that were not there yet. */
  readonly received: number;
  readonly written: number;
  /** Spans that the database would not take. */
  readonly refused: number;
};

type Waiting = {
  readonly spans: readonly PreparedSpan[];
  readonly bytes: number;
  readonly deadline: number;
  resolve(): void;
  reject(error: unknown): void;
};

const AT_ONCE = 2;
const MOST_A_BATCH = 5_000;
const MOST_BYTES_A_BATCH = 8 * 1024 * 1024;
const MOST_WAITING = 100_000;
const MOST_BYTES_WAITING = 128 * 1024 * 1024;
const PAUSE_MS = 25;

export function createSpanWriter(batches: BatchWriter, timeoutMs: number): SpanWriter {
  let waiting: Waiting[] = [];
  let [spansWaiting, bytesWaiting] = [0, 0];
  let closed = false;
  const running = new Set<Promise<void>>();
  const counts = { received: 0, written: 0, refused: 0 };

  async function write(spans: readonly Span[]): Promise<void> {
    if (spans.length === 0) return;
    if (closed) throw spanStoreUnavailable('it is closed');
    if (spansWaiting + spans.length > MOST_WAITING && spansWaiting > 0) throw tooMany();
    const prepared = spans.map(prepareSpan);
    const bytes = prepared.reduce((sum, span) => sum + span.bytes, 0);
    if (bytesWaiting + bytes > MOST_BYTES_WAITING && bytesWaiting > 0) throw tooMany();
    counts.received += spans.length;
    await Promise.all(cutIntoBatches(prepared).map(enqueue));
  }

  function tooMany(): Error {
    return spanStoreUnavailable(`${spansWaiting} spans are waiting already`);
  }

  function enqueue(spans: readonly PreparedSpan[]): Promise<void> {
    const bytes = spans.reduce((sum, span) => sum + span.bytes, 0);
    return new Promise((resolve, reject) => {
      const deadline = performance.now() + timeoutMs;
      waiting.push({ spans, bytes, deadline, resolve, reject });
      spansWaiting += spans.length;
      bytesWaiting += bytes;
      if (running.size < AT_ONCE) start();
    });
  }

  function start(): void {
    const work = run().finally(() => running.delete(work));
    running.add(work);
  }

  async function run(): Promise<void> {
    await Promise.resolve(); // what arrives in this very turn joins the first batch
    for (let group = take(); group.length > 0; group = take()) await writeGroup(group);
  }

  function take(): readonly Waiting[] {
    let [count, spans, bytes] = [0, 0, 0];
    for (const one of waiting) {
      const isFull = spans + one.spans.length > MOST_A_BATCH || bytes > MOST_BYTES_A_BATCH;
      if (count > 0 && isFull) break;
      count += 1;
      spans += one.spans.length;
      bytes += one.bytes;
    }
    const group = waiting.slice(0, count);
    waiting = waiting.slice(count);
    spansWaiting -= spans;
    bytesWaiting -= bytes;
    return group;
  }

  async function writeGroup(group: readonly Waiting[]): Promise<void> {
    const deadline = Math.max(...group.map((one) => one.deadline));
    try {
      await persist(
        group.flatMap(({ spans }) => spans),
        deadline,
      );
      for (const { resolve } of group) resolve();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  /** Tries until time is up. Of spans the database refuses, by halves, only those are left out. */
  async function persist(spans: readonly PreparedSpan[], deadline: number): Promise<void> {
    for (;;) {
      try {
        const written = await batches.write(spans);
        counts.written += written;
        return;
      } catch (error) {
        const failure = classifyFailure(error);
        if (failure === 'fault') throw error;
        if (failure === 'no_partition') batches.forgetDays();
        if (failure === 'refused') return persistHalves(spans, deadline);
        if (performance.now() > deadline) throw spanStoreUnavailable(reasonOf(error), error);
        await sleep(PAUSE_MS);
      }
    }
  }

  async function persistHalves(spans: readonly PreparedSpan[], deadline: number): Promise<void> {
    if (spans.length === 1) {
      counts.refused += 1;
      return;
    }
    const middle = Math.ceil(spans.length / 2);
    await persist(spans.slice(0, middle), deadline);
    await persist(spans.slice(middle), deadline);
  }

  return {
    write,
    counts,
    async close() {
      closed = true;
      await Promise.all(running);
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function cutIntoBatches(spans: readonly PreparedSpan[]): readonly (readonly PreparedSpan[])[] {
  const batches: PreparedSpan[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const span of spans) {
    const last = batches.at(-1);
    if (!last || last.length === MOST_A_BATCH || bytes > MOST_BYTES_A_BATCH) {
      batches.push([span]);
      bytes = 0;
    } else last.push(span);
    bytes += span.bytes;
  }
  return batches;
}
