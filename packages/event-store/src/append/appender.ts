import { BinaryArrays } from '@hindsight/binary-arrays';
import type { Client, ClientBase } from 'pg';
import type { Appended, StreamAppend } from '../events.ts';
import { encodeGroup, type GroupAnswer, sendGroup } from '../postgres/append/append-group.ts';
import { appendOne, findLoneEvent } from '../postgres/append/append-one.ts';
import { findStored } from '../postgres/append/find-stored.ts';
import {
  classifyFailure,
  eventsRefused,
  storeUnavailable,
} from '../postgres/connection/classify-failure.ts';
import type { ReconnectingClient } from '../postgres/connection/reconnecting-client.ts';
import type { StoreWatch } from '../store-watch.ts';
import { AppendQueue, type Queued } from './append-queue.ts';
import { describeAppended, prepareRequest } from './append-request.ts';
import { FULL_EVENTS } from './choose-group.ts';
import { findConflicts, recallFirstAnswer } from './judge-group.ts';

// Group commit. What arrives while a statement is on its way becomes the next statement, on one
// connection, without a timer: idle it adds no wait, busy it makes the groups as large as the load.
// A request ends in one of three ways: written (durable before it is told), refused (nothing of it
// was written), or its time is up. When a connection is lost with a statement on its way, the next
// try looks for the requests’ event ids first, so nothing is written twice.

type Tell = () => void;

/** A group and the statement that writes it. */
type Ready = {
  readonly group: readonly Queued[];
  readonly send: (client: ClientBase) => Promise<GroupAnswer>;
};

export type Appender = {
  append(
    appends: readonly StreamAppend[],
    signal?: AbortSignal | undefined,
  ): Promise<readonly Appended[]>;
  /** Waits for what is queued, then lets the connection go. */
  close(): Promise<void>;
};

export type AppenderOptions = {
  readonly connection: ReconnectingClient;
  readonly timeoutMs: number;
  readonly onAppended: () => void;
  readonly watch?: StoreWatch | undefined;
};

const PAUSE_MS = 25;
/** From so many requests on, two half groups in turn keep Postgres and this process both at work. */
const WORTH_SPLITTING = 100;
/** How many times a caller may pass its answer on before it sends the next append. */
const HOPS = 12;

export function createAppender(options: AppenderOptions): Appender {
  const { connection, timeoutMs, onAppended, watch } = options;
  // Two, because a group is encoded while the one before may still be on its way.
  let arrays = new BinaryArrays();
  let spareArrays = new BinaryArrays();
  const queue = new AppendQueue({ timeoutMs, lastError: () => connection.lastError });
  let onTheirWay: Ready | null = null;
  let inReserve: Ready | null = null;
  /** Callers that are about to be told, and may send the next append at once. */
  let awaited = 0;
  let running: Promise<void> | null = null;
  let closed = false;

  function append(
    appends: readonly StreamAppend[],
    signal?: AbortSignal,
  ): Promise<readonly Appended[]> {
    const request = prepareRequest(appends);
    signal?.throwIfAborted();
    if (closed) throw storeUnavailable(null, 'it is closed');
    const answer = queue.add(request, watch?.noteCaller() ?? null, signal);
    // The loop goes on for others than the one who woke it.
    running ??= watch ? watch.apart(start) : start();
    getNextReady();
    return answer;
  }

  async function start(): Promise<void> {
    await thisTurn();
    let tell: Tell | null = null;
    for (;;) {
      const group: Ready | null = inReserve ?? takeGroup(halfOf(queue.length + awaited));
      inReserve = null;
      onTheirWay = group;
      const writing = group ? writeGroup(group) : null;
      // The callers of the group before are told while this one is on its way.
      tell?.();
      awaited = 0;
      if (!group && !tell) break;
      getNextReady();
      if (writing) tell = await writing;
      else {
        tell = null;
        await thisTurn();
      }
      awaited = tell && group ? group.group.length : 0;
    }
    running = null;
  }

  /** The next group, made ready to be sent; null when nothing waits. */
  function takeGroup(most: number, busy: Iterable<string> = []): Ready | null {
    const group = queue.take({ most, busy });
    if (group.length === 0) return null;
    [arrays, spareArrays] = [spareArrays, arrays];
    return makeReady(group, arrays);
  }

  function makeReady(group: readonly Queued[], arrays: BinaryArrays): Ready {
    const requests = group.map((queued) => queued.request);
    const unsure = group.some((queued) => queued.unsure);
    const event = unsure ? null : findLoneEvent(requests);
    const [first] = requests;
    if (event && first) return { group, send: (client) => appendOne(client, first, event) };
    const encoded = encodeGroup(requests, { arrays, checkAllIds: unsure });
    return { group, send: (client) => sendGroup(client, encoded) };
  }

  /**
   * While a group is on its way, the next one is made ready: when it is full, or as large as the one
   * on its way. A smaller one is left to grow, for what arrives meanwhile should still join it.
   */
  function getNextReady(): void {
    if (!onTheirWay || inReserve) return;
    const isLarge = queue.length >= Math.max(WORTH_SPLITTING, onTheirWay.group.length);
    if (!isLarge && queue.events < FULL_EVENTS) return;
    inReserve = takeGroup(queue.length, streamsOf(onTheirWay.group));
  }

  /** Writes a group and returns how to tell its callers; those of other outcomes are told at once. */
  async function writeGroup({ group, send }: Ready): Promise<Tell | null> {
    let answer: GroupAnswer;
    try {
      answer = await runFor(group, send);
    } catch (error) {
      await recover(group, error);
      return null;
    }
    const { versions, written, someKnown } = answer;
    if (written) {
      onAppended();
      return () => tellWritten(group, versions, written);
    }
    if (someKnown) await answerKnown(group);
    else tellConflicts(group, versions);
    return null;
  }

  function runFor<Answer>(
    group: readonly Queued[],
    work: (client: Client) => Promise<Answer>,
  ): Promise<Answer> {
    if (!watch) return connection.run(work);
    const callers = group.map(({ caller }) => caller);
    return watch.writeFor(callers, () => connection.run(work));
  }

  function tellWritten(
    group: readonly Queued[],
    versions: GroupAnswer['versions'],
    written: NonNullable<GroupAnswer['written']>,
  ): void {
    let { position } = written;
    for (const [index, { request, resolve }] of group.entries()) {
      const first = { position, recordedAt: written.recordedAt };
      resolve(describeAppended(request, versions[index] ?? [], first));
      position += request.eventCount;
    }
  }

  function tellConflicts(group: readonly Queued[], versions: GroupAnswer['versions']): void {
    const requests = group.map((queued) => queued.request);
    const conflicts = findConflicts(requests, versions);
    for (const queued of group) {
      const conflict = conflicts.get(queued.request);
      if (conflict) queued.reject(conflict);
    }
    queue.putBack(group.filter((queued) => !conflicts.has(queued.request)));
  }

  async function answerKnown(group: readonly Queued[]): Promise<void> {
    const ids = group.flatMap(({ request, unsure }) =>
      unsure
        ? request.parts.flatMap((part) => part.events.map((event) => event.eventId))
        : request.givenIds,
    );
    const again: Queued[] = [];
    try {
      const stored = await runFor(group, (client) => findStored(client, ids));
      for (const queued of group) {
        const first = recallOrReject(queued, stored);
        if (first === null) again.push(queued);
        else if (first) queued.resolve(first);
      }
    } catch (error) {
      await recover(group, error);
      return;
    }
    queue.putBack(again);
  }

  function recallOrReject(
    queued: Queued,
    stored: Parameters<typeof recallFirstAnswer>[1],
  ): readonly Appended[] | null | undefined {
    try {
      return recallFirstAnswer(queued.request, stored);
    } catch (error) {
      queued.reject(error);
      return undefined;
    }
  }

  async function recover(group: readonly Queued[], error: unknown): Promise<void> {
    const failure = classifyFailure(error);
    if (failure === 'raced') return queue.putBack(group);
    if (failure === 'busy' || failure === 'lost') {
      if (failure === 'lost') for (const queued of group) queued.unsure = true;
      queue.putBack(group);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      return;
    }
    if (failure === 'unavailable') {
      for (const queued of group) queued.reject(storeUnavailable(error));
      return;
    }
    if (failure === 'fault') {
      for (const queued of group) queued.reject(error);
      return;
    }
    // One of them cannot be stored. By halves it is soon alone, and answers for itself.
    if (group.length === 1) return group[0]?.reject(eventsRefused(error));
    const middle = Math.ceil(group.length / 2);
    for (const half of [group.slice(0, middle), group.slice(middle)]) {
      const tell = await writeGroup(makeReady(half, new BinaryArrays()));
      tell?.();
    }
  }

  async function close(): Promise<void> {
    closed = true;
    await running;
    await connection.close();
  }

  return { append, close };
}

function streamsOf(group: readonly Queued[]): Iterable<string> {
  return group.flatMap(({ request }) => request.parts.map((part) => part.streamId));
}

function halfOf(requests: number): number {
  return Math.max(WORTH_SPLITTING, Math.ceil(requests / 2));
}

/** Lets what arrives in this very turn join the next group. */
async function thisTurn(): Promise<void> {
  for (let hop = 0; hop < HOPS; hop += 1) await Promise.resolve();
}
