import type { SpanStore } from '@hindsight/telemetry';
import type { Activity } from '../activity/activity.ts';
import type { AnswerOnce } from '../http/answer-once.ts';
import type { Serving } from '../http/serve-route.ts';
import type { Backing } from '../use-cases/backing.ts';
import type { LiveLog } from '../use-cases/live/live-log.ts';
import type { Explaining } from '../use-cases/traces/explain-span.ts';
import type { SpanIntake } from '../use-cases/traces/span-intake.ts';
import type { TracingStatus } from '../use-cases/traces/tracing-status.ts';
import type { TruthSetting } from '../use-cases/truth/truth-setting.ts';

/** What the routes share. */
export type Room = {
  readonly serving: Serving;
  readonly backing: Backing;
  readonly answerOnce: AnswerOnce;
  readonly liveLog: LiveLog;
  readonly spans: SpanStore;
  readonly truth: TruthSetting;
  readonly intake: SpanIntake;
  readonly explaining: Explaining;
  readonly tracingStatus: TracingStatus;
  readonly activity: Activity;
  /** Aborts when the service stops: endless answers end then. */
  readonly stopping: AbortSignal;
  readonly version: string;
  readonly embedded: boolean;
  readonly heartbeatMs: number;
};
