import { createRegistry } from '@hindsight/domain';
import {
  beginning,
  diffStates,
  type FoldEvent,
  foldChunks,
  type Json,
  listBlame,
  type Patch,
  type Reducer,
  unblamed,
  updateBlame,
} from '@hindsight/history';
import { generateHistory, sampleAggregates } from '@hindsight/samples';
import { expect, test } from 'vitest';
import { categoryOf } from '../category-of.ts';

const registry = createRegistry(sampleAggregates);

/** Streams of the sample’s own past, as folds see them. */
function pastStreams(): Map<string, FoldEvent[]> {
  const streams = new Map<string, FoldEvent[]>();
  const now = new Date('2026-03-01T00:00:00Z');
  for (const event of generateHistory({ seed: 7, now, streams: 120, events: 1_500 })) {
    const events = streams.get(event.streamId) ?? [];
    events.push({
      version: events.length + 1,
      type: event.type,
      schemaVersion: event.schemaVersion ?? 1,
      data: JSON.parse(event.data),
      recordedAt: event.recordedAt,
      occurredAt: event.occurredAt ?? null,
    });
    streams.set(event.streamId, events);
  }
  return streams;
}

/** Sound while no array of the state is added to or removed from: the sample’s only one is set once. */
function blameByPaths(leaves: readonly string[], patches: readonly Patch[]) {
  const touches = (leaf: string) => (patch: Patch) =>
    patch.some(({ op, path }) =>
      op === 'remove'
        ? path.slice(0, path.lastIndexOf('/')) === leaf
        : leaf === path || leaf.startsWith(`${path}/`),
    );
  return leaves.map((leaf) => patches.findLastIndex(touches(leaf)) + 1);
}

async function checkStream(reducer: Reducer, events: readonly FoldEvent[]): Promise<void> {
  const patches: Patch[] = [];
  let [before, blame]: [Json, ReturnType<typeof updateBlame>] = [reducer.initial, unblamed];
  async function* chunks() {
    yield events;
  }
  const { problems } = await foldChunks(reducer, beginning(reducer), chunks(), {
    visit({ version }, state) {
      patches.push(diffStates(before, state));
      blame = updateBlame(blame, before, state, version);
      before = state;
      const fields = listBlame(state, blame, { path: '', limit: 1_000 })?.fields ?? [];
      const leaves = fields.map(({ path }) => path);
      const versions = fields.map((field) => field.version);
      expect(versions).toEqual(blameByPaths(leaves, patches));
    },
  });
  expect(problems).toEqual([]);
}

test('blame in the sample’s own past is the last version whose patch touched the leaf', async () => {
  const streams = pastStreams();
  expect(new Set([...streams.keys()].map(categoryOf))).toEqual(
    new Set(['account', 'order', 'product']),
  );
  for (const [streamId, events] of streams) {
    const aggregate = registry.get(categoryOf(streamId));
    if (!aggregate) throw new Error(`no aggregate for ${streamId}`);
    await checkStream(aggregate.reducer, events.slice(0, 120));
  }
});
