import type { Problem, TruthInterval } from '@hindsight/history';
import type { PackedTruth, TruthMark } from './stream-truth.ts';

export type StreamToFollow = {
  readonly streamId: string;
  readonly toVersion: number;
  readonly from: PackedTruth | null;
};

export type TruthTask = {
  readonly category: string;
  readonly where: string;
  readonly streams: readonly StreamToFollow[];
  /** Stops by itself after this long. */
  readonly budgetMs: number;
  /** Tells every interval, until there are so many; none when it is 0. */
  readonly mostIntervals: number;
};

/** Why a task ended before its end. */
export type Stopped = 'time' | 'memory' | 'intervals' | 'cancelled' | 'crash';

/** What both sides see at once, without a message. */
export const shared = { cancelled: 0, stream: 1, length: 2 } as const;

export type ToThread = { readonly task: TruthTask; readonly board: Int32Array };

export type FromThread =
  | { readonly kind: 'ready' }
  /** It is alive, whatever it waits for. */
  | { readonly kind: 'alive' }
  /** What happened since the last one; sent often enough to tell a thread that hangs. */
  | {
      readonly kind: 'progress';
      readonly events: number;
      readonly intervals: readonly TruthInterval[];
      readonly problems: readonly Problem[];
      /** Of the stream it is at; told with intervals only. */
      readonly mark: TruthMark | null;
      /** Streams that are done; told without intervals only. */
      readonly streams: readonly PackedTruth[];
    }
  | { readonly kind: 'end'; readonly stopped: Stopped | null }
  | { readonly kind: 'failed'; readonly isStoreAway: boolean; readonly message: string };

export type Progress = Extract<FromThread, { kind: 'progress' }>;

/** What a thread needs to know about the world. */
export type ThreadSettings = {
  readonly databaseUrl: string;
  readonly configModule: string | undefined;
  readonly demo: 'on' | 'seed' | 'off';
};
