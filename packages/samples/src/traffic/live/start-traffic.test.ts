import type { Json } from '@hindsight/domain';
import { describe, expect, it, vi } from 'vitest';
import { sampleAggregates } from '../../sample-aggregates.ts';
import { startTraffic } from './start-traffic.ts';
import type { TrafficAnswer, TrafficCommand } from './traffic-command.ts';

class Conflict extends Error {
  readonly code = 'version_conflict';
}

/** The sample system in memory: its own aggregates, a version per stream. */
function openSystem() {
  const streams = new Map<string, { state: Json; version: number }>();
  const log: { command: TrafficCommand; result: string }[] = [];

  const execute = async (command: TrafficCommand): Promise<TrafficAnswer> => {
    await new Promise(setImmediate);
    const aggregate = sampleAggregates.find(({ name }) => name === command.aggregate);
    const parsed = aggregate?.parseCommand(command.command, command.input);
    if (!aggregate || !parsed?.ok) throw new Error(`not a command: ${JSON.stringify(command)}`);
    const streamId = `${command.aggregate}-${command.id}`;
    const before = streams.get(streamId) ?? { state: aggregate.reducer.initial, version: 0 };
    if (command.ifVersion !== undefined && command.ifVersion !== before.version) {
      log.push({ command, result: 'conflict' });
      throw new Conflict();
    }
    const decided = aggregate.decide(before.state, command.command, parsed.input);
    if ('refusal' in decided) {
      log.push({ command, result: decided.refusal.code });
      return { outcome: 'refused', version: before.version };
    }
    let { state, version } = before;
    const events: { eventId: string }[] = [];
    for (const event of decided.events) {
      const recorded = { ...event, version: ++version, recordedAt: '', occurredAt: null };
      state = aggregate.reducer.evolve(state, recorded);
      events.push({ eventId: crypto.randomUUID() });
      log.push({ command, result: event.type });
    }
    streams.set(streamId, { state, version });
    return { outcome: 'accepted', version, state, events };
  };
  const pickExisting = async (category: string) =>
    [...streams.keys()].findLast((id) => id.startsWith(`${category}-`)) ?? null;
  return { execute, pickExisting, log, results: () => new Set(log.map(({ result }) => result)) };
}

async function runFor(commands: number, seed: number) {
  const system = openSystem();
  const stop = new AbortController();
  const onFailed = vi.fn();
  const traffic = startTraffic({
    ...system,
    execute: (command) => {
      if (system.log.length >= commands) stop.abort();
      return system.execute(command);
    },
    signal: stop.signal,
    perSecond: 1_000_000,
    seed,
    onFailed,
  });
  await traffic;
  return { system, onFailed };
}

describe('live traffic', { timeout: 30_000 }, () => {
  it('lives through everything the sample system does, from an empty log on', async () => {
    const { system, onFailed } = await runFor(1_200, 5);
    expect(onFailed).not.toHaveBeenCalled();
    const everything = sampleAggregates.flatMap(({ eventTypes }) =>
      eventTypes.map(({ type }) => type),
    );
    const seldom = ['PriceChanged'];
    const refusals = ['insufficient_funds', 'account_closed', 'account_frozen', 'conflict'];
    const expected = everything.filter((type) => !seldom.includes(type)).concat(refusals);
    expect([...system.results()]).toEqual(expect.arrayContaining(expected));
  });

  it('keeps what follows from an order in one correlation, each event with its cause', async () => {
    const { system } = await runFor(400, 6);
    const delivered = system.log.find(({ result }) => result === 'OrderDelivered')?.command;
    const together = system.log.filter(
      ({ command }) => command.context.correlationId === delivered?.context.correlationId,
    );
    expect(together.map(({ result }) => result)).toEqual([
      'OrderCreated',
      'StockReserved',
      'MoneyWithdrawn',
      'OrderPaid',
      'OrderConfirmed',
      'OrderShipped',
      'OrderDelivered',
    ]);
    const causes = together.slice(1).map(({ command }) => command.context.causationId);
    expect(causes.every((cause) => cause !== undefined)).toBe(true);
  });

  it('waits and goes on when a command fails', async () => {
    vi.useFakeTimers();
    try {
      const system = openSystem();
      const stop = new AbortController();
      let calls = 0;
      const onFailed = vi.fn(() => {
        throw new Error('whoever listens fails too');
      });
      const traffic = startTraffic({
        pickExisting: async () => null,
        execute: async () => {
          calls++;
          if (calls === 4) stop.abort();
          throw new Error('store_unavailable');
        },
        signal: stop.signal,
        onFailed,
      });
      await vi.advanceTimersByTimeAsync(60_000);
      await traffic;
      expect(calls).toBe(4);
      expect(onFailed).toHaveBeenCalledTimes(3);
      expect(system.log).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('stops at once, even while a command never comes back', async () => {
    const stop = new AbortController();
    const traffic = startTraffic({
      pickExisting: () => new Promise(() => undefined),
      execute: () => {
        stop.abort();
        return new Promise(() => undefined);
      },
      signal: stop.signal,
      perSecond: 1_000_000,
    });
    setTimeout(() => stop.abort(), 50);
    await expect(traffic).resolves.toBeUndefined();
    const never = vi.fn();
    await startTraffic({ pickExisting: never, execute: never, signal: AbortSignal.abort() });
    expect(never).not.toHaveBeenCalled();
  });
});
