import type { StreamAppend } from '@hindsight/event-store';
import type { Attempt } from '../check/attempt.ts';
import { toPart } from './attempt-append.ts';

/** What a writer says: before it appends, and when it has an answer. */
export type CrashNotice =
  | { readonly kind: 'intent'; readonly writer: string; readonly appends: readonly StreamAppend[] }
  | { readonly kind: 'outcome'; readonly attempt: Attempt };

export type IntentLedger = {
  write(notice: CrashNotice): void;
  attempts(): readonly Attempt[];
  /** What this process intended and was not answered for. */
  unanswered(processName: string): readonly (readonly StreamAppend[])[];
};

/** What the writers intended and were told, kept where no crash reaches it. */
export function createIntentLedger(): IntentLedger {
  const open = new Map<string, { writer: string; appends: readonly StreamAppend[] }>();
  const answered: Attempt[] = [];
  return {
    write(notice) {
      if (notice.kind === 'intent') {
        const { writer, appends } = notice;
        open.set(keyOf(appends.flatMap((append) => toPart(append).eventIds)), { writer, appends });
        return;
      }
      answered.push(notice.attempt);
      open.delete(keyOf(notice.attempt.parts.flatMap((part) => part.eventIds)));
    },
    attempts() {
      const unknown = [...open.values()].map(({ writer, appends }): Attempt => {
        return {
          writer,
          parts: appends.map((append) => toPart(append)),
          outcome: { kind: 'unknown' },
        };
      });
      return [...answered, ...unknown];
    },
    unanswered: (processName) =>
      [...open.values()]
        .filter(({ writer }) => writer.startsWith(`${processName}.`))
        .map(({ appends }) => appends),
  };
}

function keyOf(eventIds: readonly string[]): string {
  return eventIds.join();
}
