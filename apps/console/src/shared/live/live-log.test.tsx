import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StoredEvent } from '../api/schemas.ts';
import { followLog, type LiveState } from './live-log.ts';

/** The browser’s end of a connection, which the test speaks for. */
class Wire extends EventTarget {
  static readonly CLOSED = 2;
  static opened: Wire[] = [];
  readyState = 0;
  onopen = () => {};
  onerror = () => {};
  onmessage = (_message: { data: string; lastEventId: string }) => {};

  readonly address: string;

  constructor(address: string) {
    super();
    this.address = address;
    Wire.opened.push(this);
  }

  close() {
    this.readyState = Wire.CLOSED;
  }

  tell(position: number) {
    this.onmessage({ data: JSON.stringify({ position }), lastEventId: String(position) });
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Wire);
  Wire.opened = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function follow() {
  const came: number[] = [];
  const states: LiveState[] = [];
  const batches: number[] = [];
  const stop = followLog({
    after: 10,
    onEvents: (events: readonly StoredEvent[]) => {
      batches.push(events.length);
      came.push(...events.map(({ position }) => position));
    },
    onState: (state) => states.push(state),
  });
  const wire = () => {
    const last = Wire.opened.at(-1);
    if (last === undefined) throw new Error('nothing was connected');
    return last;
  };
  return { came, states, batches, stop, wire };
}

test('a broken connection goes on after what was seen: no gap, no double', () => {
  const { came, states, wire } = follow();
  wire().onopen();
  for (const position of [11, 12]) wire().tell(position);
  wire().onerror();
  vi.advanceTimersByTime(500);
  expect(wire().address).toContain('after=12');
  wire().onopen();
  for (const position of [12, 13]) wire().tell(position);
  vi.advanceTimersByTime(100);
  expect(came).toEqual([11, 12, 13]);
  expect(states).toEqual(['connecting', 'live', 'lost', 'live']);
});

test('it waits longer each time, and not at all once the browser is online again', () => {
  const { wire } = follow();
  for (const pauseMs of [500, 1_000, 2_000, 4_000, 8_000, 8_000]) {
    wire().onerror();
    const before = Wire.opened.length;
    vi.advanceTimersByTime(pauseMs - 1);
    expect(Wire.opened).toHaveLength(before);
    vi.advanceTimersByTime(1);
    expect(Wire.opened).toHaveLength(before + 1);
  }
  wire().onerror();
  const before = Wire.opened.length;
  window.dispatchEvent(new Event('online'));
  vi.advanceTimersByTime(20_000);
  expect(Wire.opened).toHaveLength(before + 1);
});

test('a burst comes as one batch, and nothing comes once it is left', () => {
  const { came, batches, stop, wire } = follow();
  for (let position = 11; position <= 60; position++) wire().tell(position);
  vi.advanceTimersByTime(30);
  expect(batches).toEqual([50]);
  wire().tell(61);
  stop();
  vi.advanceTimersByTime(1_000);
  expect(came.at(-1)).toBe(60);
});
