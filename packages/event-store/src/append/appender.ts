import type { ClientBase } from 'pg';
import type { Appended, StreamAppend } from '../events.ts';
import { encodeGroup, type GroupAnswer, sendGroup } from '../postgres/append-group.ts';
import { appendOne, findLoneEvent } from '../postgres/append-one.ts';
import { BinaryArrays } from '../postgres/binary-arrays.ts';
import { classifyFailure, eventsRefused, storeUnavailable } from '../postgres/classify-failure.ts';
import { findStored } from '../postgres/find-stored.ts';
import type { ReconnectingClient } from '../postgres/reconnecting-client.ts';
import { type AppendRequest, describeAppended, prepareRequest } from './append-request.ts';
import { chooseGroup, FULL_EVENTS } from './choose-group.ts';
import { findConflicts, recallFirstAnswer } from './judge-group.ts';

// Group commit. What arrives while a statement is on its way becomes the next statement, on one
// connection, without a timer: idle it adds no wait, busy it makes the groups as large as the load.
// A request ends in one of three ways: written (durable before it is told), refused (nothing of it
// was written), or its time is up. When a connection is lost with a statement on its way, the next
// try looks for the requests’ event ids first, so nothing is written twice.

type Queued = {
  readonly request: AppendRequest;
  readonly deadline: number;
  /** A try of it was lost: it may be written already. */
  unsure: boolean;
  resolve(appended: readonly Appended[]): void;
  reject(error: unknown): void;
};

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
};

const MAX_QUEUED = 20_000;
const MAX_QUEUED_BYTES = 256 * 1024 * 1024;
const PAUSE_MS = 25;

export function createAppender({ connection, timeoutMs, onAppended }: AppenderOptions): Appender {
  // Two, because a group is encoded while the one before may still be on its way.
  let arrays = new BinaryArrays();
  let spareArrays = new BinaryArrays();
  let queue: Queued[] = [];
  let queuedBytes = 0;
  let queuedEvents = 0;
  let onTheirWay: Ready | null = null;
  let inReserve: Ready | null = null;
  let running: Promise<void> | null = null;
  let closed = false;

  function append(
    appends: readonly StreamAppend[],
    signal?: AbortSignal,
  ): Promise<readonly Appended[]> {
    const request = prepareRequest(appends);
    signal?.throwIfAborted();
    if (closed) throw storeUnavailable(null, 'it is closed');
    if (queue.length >= MAX_QUEUED || queuedBytes + request.bytes > MAX_QUEUED_BYTES)
      throw storeUnavailable(null, `${queue.length} appends are waiting already`);
    return new Promise((resolve, reject) => {
      const deadline = performance.now() + timeoutMs;
      const queued: Queued = { request, deadline, unsure: false, resolve, reject };
      if (signal) giveUpOnAbort(queued, signal);
      queue.push(queued);
      queuedBytes += request.bytes;
      queuedEvents += request.eventCount;
      running ??= start();
      getNextReady();
    });
  }

  function giveUpOnAbort(queued: Queued, signal: AbortSignal): void {
    const giveUp = (): void => {
      if (queued.unsure || !queue.includes(queued)) return;
      queue = queue.filter((other) => other !== queued);
      queuedBytes -= queued.request.bytes;
      queuedEvents -= queued.request.eventCount;
      queued.reject(signal.reason);
    };
    signal.addEventListener('abort', giveUp, { once: true });
    const { resolve, reject } = queued;
    queued.resolve = (appended) => {
      signal.removeEventListener('abort', giveUp);
      resolve(appended);
    };
    queued.reject = (error) => {
      signal.removeEventListener('abort', giveUp);
      reject(error);
    };
  }

  async function start(): Promise<void> {
    await Promise.resolve(); // lets what arrives in this very turn join the first group
    for (let group = takeGroup(); group; group = inReserve ?? takeGroup()) {
      if (group === inReserve) inReserve = null;
      onTheirWay = group;
      const writing = writeGroup(group);
      getNextReady();
      await writing;
      onTheirWay = null;
    }
    running = null;
  }

  /** The next group, made ready to be sent; null when nothing waits. */
  function takeGroup(busy: Iterable<string> = []): Ready | null {
    endOverdue();
    const { group, rest } = chooseGroup(queue, busy);
    if (group.length === 0) return null;
    queue = [...rest];
    for (const { request } of group) {
      queuedBytes -= request.bytes;
      queuedEvents -= request.eventCount;
    }
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
   * While a group is on its way, a full next one is made ready. One that is not full is left to grow:
   * what arrives meanwhile should still join it.
   */
  function getNextReady(): void {
    if (!onTheirWay || inReserve || queuedEvents < FULL_EVENTS) return;
    inReserve = takeGroup(streamsOf(onTheirWay.group));
  }

  function goAgain(group: readonly Queued[]): void {
    queue = [...group, ...queue];
    for (const { request } of group) {
      queuedBytes += request.bytes;
      queuedEvents += request.eventCount;
    }
  }

  function endOverdue(): void {
    const now = performance.now();
    const overdue = queue.filter((queued) => queued.deadline < now);
    if (overdue.length === 0) return;
    queue = queue.filter((queued) => queued.deadline >= now);
    for (const queued of overdue) {
      queuedBytes -= queued.request.bytes;
      queuedEvents -= queued.request.eventCount;
      const outcome = queued.unsure
        ? 'whether it was written is not known; the same event ids make a retry safe'
        : 'nothing was written';
      queued.reject(
        storeUnavailable(connection.lastError, `no answer within ${timeoutMs} ms: ${outcome}`),
      );
    }
  }

  async function writeGroup({ group, send }: Ready): Promise<void> {
    let answer: GroupAnswer;
    try {
      answer = await connection.run(send);
    } catch (error) {
      await recover(group, error);
      return;
    }
    if (answer.written) tellWritten(group, answer.versions, answer.written);
    else if (answer.someKnown) await answerKnown(group);
    else tellConflicts(group, answer.versions);
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
    onAppended();
  }

  function tellConflicts(group: readonly Queued[], versions: GroupAnswer['versions']): void {
    const requests = group.map((queued) => queued.request);
    const conflicts = findConflicts(requests, versions);
    for (const queued of group) {
      const conflict = conflicts.get(queued.request);
      if (conflict) queued.reject(conflict);
    }
    goAgain(group.filter((queued) => !conflicts.has(queued.request)));
  }

  async function answerKnown(group: readonly Queued[]): Promise<void> {
    const ids = group.flatMap(({ request, unsure }) =>
      unsure
        ? request.parts.flatMap((part) => part.events.map((event) => event.eventId))
        : request.givenIds,
    );
    const again: Queued[] = [];
    try {
      const stored = await connection.run((client) => findStored(client, ids));
      for (const queued of group) {
        const first = recallOrReject(queued, stored);
        if (first === null) again.push(queued);
        else if (first) queued.resolve(first);
      }
    } catch (error) {
      await recover(group, error);
      return;
    }
    goAgain(again);
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
    if (failure === 'raced') return goAgain(group);
    if (failure === 'busy' || failure === 'lost') {
      if (failure === 'lost') for (const queued of group) queued.unsure = true;
      goAgain(group);
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
    for (const half of [group.slice(0, middle), group.slice(middle)])
      await writeGroup(makeReady(half, new BinaryArrays()));
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
