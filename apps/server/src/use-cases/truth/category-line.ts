import type { Stopped } from '../../truth/messages.ts';
import type { ToldEdge } from '../../truth/told-edge.ts';

export type CategoryLine =
  | {
      readonly kind: 'progress';
      readonly streams: number;
      readonly events: number;
      readonly streamsTotal: number;
      readonly cursor: string | null;
    }
  | {
      readonly kind: 'stream';
      readonly streamId: string;
      readonly firstTrueAt: string;
      readonly firstVersion: number;
      readonly totalMs: number;
      readonly intervals: number;
      readonly stillTrue: boolean;
      readonly cause: ToldEdge;
    }
  | {
      readonly kind: 'end';
      readonly complete: boolean;
      readonly cursor: string | null;
      readonly streams: number;
      readonly events: number;
      readonly position: number;
      readonly unknown: CategoryUnknown | null;
      readonly stoppedBy: Stopped | 'store' | null;
      readonly stoppedIn: string | null;
    };

export type CategoryUnknown = {
  readonly streams: number;
  readonly versions: number;
  readonly firstStreamId: string;
  readonly firstVersion: number;
  readonly reason: string;
};
