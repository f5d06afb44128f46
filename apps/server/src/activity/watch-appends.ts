import { type EventStore, isStoreError } from '@hindsight/event-store';
import type { Activity } from './activity.ts';

/** The same store; how long its appends take and where they conflict is noted. */
export function watchAppends(store: EventStore, activity: Activity): EventStore {
  async function watch<Answer>(append: () => Promise<Answer>): Promise<Answer> {
    const began = performance.now();
    try {
      const answer = await append();
      activity.noteAppend(performance.now() - began);
      return answer;
    } catch (error) {
      for (const code of ['version_conflict', 'store_unavailable'] as const) {
        if (isStoreError(error, code)) activity.noteProblem(error, { code, requestId: null });
      }
      throw error;
    }
  }
  return {
    ...store,
    append: (streamId, events, options) => watch(() => store.append(streamId, events, options)),
    appendAll: (appends, options) => watch(() => store.appendAll(appends, options)),
  };
}
