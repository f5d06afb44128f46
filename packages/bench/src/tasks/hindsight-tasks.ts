import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore } from '@hindsight/event-store';
import { beginning, fold, foldChunks } from '@hindsight/history';
import { account } from '@hindsight/samples';
import { runClosedLoop } from '../harness/run-closed-loop.ts';
import type { Tasks } from '../harness/tasks.ts';
import { inGroups } from '../workload/in-groups.ts';
import { makeBenchEvents } from '../workload/make-bench-event.ts';
import { makeLog } from '../workload/make-log.ts';
import { toNewEvent } from '../workload/to-new-event.ts';

const { name: aggregate, version: aggregateVersion, reducer } = account;
const firstRecordedAt = Date.parse('2026-01-01T00:00:00Z');

/** What only ours can do: old history, snapshots, states at a version, times as positions. */
export function hindsightTasks(store: EventStore): Partial<Tasks> {
  return {
    async importLog(plan) {
      let n = 0;
      for (const group of inGroups(makeLog(plan), 5000)) {
        await store.importEvents(
          group.map(({ streamId, event }) => ({
            ...toNewEvent(event),
            streamId,
            recordedAt: new Date(firstRecordedAt + n++).toISOString(),
          })),
        );
      }
    },
    async appendLog(plan) {
      for (const { streamId, events } of plan.streams) {
        for (let version = 0; version < events; version += 1000) {
          const batch = makeBenchEvents(version, Math.min(1000, events - version));
          await store.append(streamId, batch.map(toNewEvent), { expectedVersion: version });
        }
      }
    },
    async saveSnapshots({ streamId, every }) {
      const { chunks } = await store.readHistory(streamId);
      const saves: Promise<void>[] = [];
      let reached = fold(reducer, beginning(reducer), []);
      for await (const chunk of chunks) {
        for (const event of chunk) {
          reached = fold(reducer, reached, [event]);
          if (event.version % every !== 0) continue;
          const { version, state } = reached;
          saves.push(store.saveSnapshot(streamId, { aggregate, aggregateVersion, version, state }));
          if (saves.length % 64 === 0) await Promise.all(saves.splice(0));
        }
      }
      await Promise.all(saves);
    },
    loadAtVersions({ streamId, head, ...loop }) {
      const snapshots = { aggregate, aggregateVersion };
      return runClosedLoop({
        ...loop,
        async step() {
          const toVersion = 1 + Math.floor(Math.random() * head);
          const history = await store.readHistory(streamId, { toVersion, snapshots });
          const start = history.snapshot ?? beginning(reducer);
          const { version } = await foldChunks(reducer, start, history.chunks);
          if (version !== toVersion) throw new Error(`folded to ${version}, not ${toVersion}`);
          return 1;
        },
      });
    },
    async seekTimes({ streamIds, ...loop }) {
      const { position } = await store.readHead();
      return runClosedLoop({
        ...loop,
        async step() {
          const streamId = streamIds[Math.floor(Math.random() * streamIds.length)] ?? '';
          const at = new Date(firstRecordedAt + Math.floor(Math.random() * position));
          await store.versionAt(streamId, at.toISOString());
          return 1;
        },
      });
    },
    async pageLog(loop) {
      const { position } = await store.readHead();
      return runClosedLoop({
        ...loop,
        async step() {
          const at = new Date(firstRecordedAt + Math.floor(Math.random() * position));
          const after = await store.positionAt(at.toISOString());
          const { events } = await store.readLog({ after, limit: 50 });
          return Math.sign(events.length + 1);
        },
      });
    },
    async headPosition() {
      return (await store.readHead()).position;
    },
    async drainIndex() {
      const { position } = await store.readHead();
      while ((await store.indexLog()) < position) await sleep(0);
    },
  };
}
