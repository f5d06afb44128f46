import type { Json } from '@hindsight/history';
import type { DecidedEvent } from '../aggregate.ts';

export type UnknownReason =
  | 'no_command_stored'
  | 'command_not_found'
  | 'input_invalid'
  | 'partly_edited'
  | 'history_damaged'
  | 'event_unreadable'
  | 'decide_threw';

/** What today’s rules say of a command of the past, on another state. Unknown is never “fine”. */
export type CommandVerdict =
  | { readonly verdict: 'would_accept' }
  | {
      readonly verdict: 'would_refuse';
      readonly rule: string;
      readonly message: string;
      readonly fields: Json;
    }
  | {
      readonly verdict: 'would_differ';
      /** What it would decide on, in place of what was stored. */
      readonly decided: readonly DecidedEvent[];
    }
  | { readonly verdict: 'unknown'; readonly reason: UnknownReason; readonly message: string };

export type VerdictKind = CommandVerdict['verdict'];

export function unknown(reason: UnknownReason, message: string): CommandVerdict {
  return { verdict: 'unknown', reason, message };
}
