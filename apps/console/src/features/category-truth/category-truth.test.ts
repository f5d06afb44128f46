import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJsonLines } from './read-json-lines.ts';
import {
  addLines,
  describeEnd,
  emptyReport,
  goOn,
  type TruthFound,
  type TruthLine,
} from './truth-report.ts';

const found = (streamId: string): TruthFound => ({
  kind: 'stream',
  streamId,
  firstTrueAt: '2026-03-03T14:02:11.204117Z',
  firstVersion: 41,
  totalMs: 5,
  intervals: 1,
  stillTrue: true,
  cause: {
    version: 41,
    type: 'MoneyWithdrawn',
    recordedAt: '2026-03-03T14:02:11.204117Z',
    eventId: '019a3b1e-7c54-7d1f-9f00-000000000001',
    actor: null,
    traceId: null,
  },
});
const progress = (streams: number, cursor = `after ${streams}`): TruthLine => ({
  kind: 'progress',
  streams,
  events: streams * 10,
  streamsTotal: 100,
  cursor,
});
const end = (changed: Partial<Extract<TruthLine, { kind: 'end' }>> = {}): TruthLine => ({
  kind: 'end',
  complete: true,
  cursor: null,
  streams: 100,
  events: 1_000,
  position: 5_000,
  unknown: null,
  stoppedBy: null,
  stoppedIn: null,
  ...changed,
});

describe('lines of JSON', () => {
  test('are whole, however they are cut', async () => {
    const line = fc.string({ minLength: 1 }).map((text) => JSON.stringify(text));
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 7 }), async (lines, size) => {
        const bytes = new TextEncoder().encode(lines.map((one) => `${one}\n`).join(''));
        const body = new ReadableStream<Uint8Array>({
          start(controller) {
            for (let at = 0; at < bytes.length; at += size) {
              controller.enqueue(bytes.slice(at, at + size));
            }
            controller.close();
          },
        });
        const read: string[] = [];
        for await (const batch of readJsonLines(body)) read.push(...batch);
        expect(read).toEqual(lines);
      }),
    );
  });

  test('let go of the body when nobody reads on', async () => {
    let isCancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('1\n')),
      cancel: () => {
        isCancelled = true;
      },
    });
    for await (const _ of readJsonLines(body)) break;
    expect(isCancelled).toBe(true);
  });
});

describe('a report', () => {
  test('gathers streams and how far it is', () => {
    const report = addLines(emptyReport, [progress(10), found('a-1'), progress(20)]);
    expect(report).toMatchObject({ streams: 20, streamsTotal: 100, events: 200, end: null });
    expect(report.found.map(({ streamId }) => streamId)).toEqual(['a-1']);
    expect(addLines(report, [])).toBe(report);
  });

  test('goes on from where an answer ended, and tells no stream twice', () => {
    const half = addLines(emptyReport, [
      found('a-1'),
      end({ complete: false, stoppedBy: 'time', cursor: 'c', streams: 40, events: 400 }),
    ]);
    expect(half).toMatchObject({ streams: 40, cursor: 'c' });
    const whole = addLines(goOn(half), [
      progress(5),
      found('a-1'),
      found('b-1'),
      end({ streams: 60, events: 600 }),
    ]);
    expect(whole).toMatchObject({ streams: 100, events: 1_000, cursor: null });
    expect(whole.found.map(({ streamId }) => streamId)).toEqual(['a-1', 'b-1']);
  });

  test('says what must be known about it', () => {
    expect(describeEnd(addLines(emptyReport, [end()]))).toEqual([]);
    const unknown = {
      streams: 1,
      firstStreamId: 'a-9',
      versions: 3,
      firstVersion: 2,
      reason: 'No such key: x',
    };
    const told = addLines(emptyReport, [end({ complete: false, stoppedBy: 'time', unknown })]);
    expect(describeEnd(told)).toEqual([
      'It ended early because asking took too long.',
      'In 1 stream it could not be told, first in a-9 at version 2: No such key: x. There it counts as not true.',
    ]);
  });
});
