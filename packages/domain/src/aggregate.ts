import type { Json, Reducer } from '@hindsight/history';
import type { Issues } from './issue.ts';
import type { Refused } from './refuse.ts';

export type JsonSchema = { readonly [keyword: string]: unknown };

export type EventTypeDescription = {
  readonly type: string;
  readonly currentVersion: number;
  readonly schemaVersions: readonly {
    readonly schemaVersion: number;
    readonly schema: JsonSchema;
  }[];
};

export type CommandDescription = { readonly name: string; readonly inputSchema: JsonSchema };

/** An event a command decided on, in the newest schema version of its type. */
export type DecidedEvent = {
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: Json;
};

export type Decided = { readonly events: readonly DecidedEvent[] } | Refused;

export type Upcast = {
  readonly schemaVersion: number;
  readonly data: Json;
  /** The upcasters that ran, in order, as `MoneyWithdrawn 1 → 2`. */
  readonly ran: readonly string[];
  /** Why it went no further, when it did not reach the newest version. */
  readonly problem: {
    readonly code: 'unknown_event_type' | 'unknown_schema_version' | 'upcast_threw' | 'not_json';
    readonly message: string;
  } | null;
};

/** What a category’s events mean. Types of states, events and inputs are erased: registries hold these. */
export type Aggregate = {
  /** The category: streams are `<name>-<id>`. */
  readonly name: string;
  /** Of the fold; part of the snapshots’ key. */
  readonly version: number;
  readonly snapshotEvery: number;
  readonly reducer: Reducer;
  readonly eventTypes: readonly EventTypeDescription[];
  readonly commands: readonly CommandDescription[];
  /** Paths are relative to the event: `/type`, `/schemaVersion`, `/data/amountCents`. */
  checkEvent(type: string, schemaVersion: number, data: unknown): { readonly ok: true } | Issues;
  /** Never throws; what cannot be upcast comes back as far as it got. */
  upcast(type: string, schemaVersion: number, data: Json): Upcast;
  /** Paths are relative to the input: `/amountCents`. */
  parseCommand(
    name: string,
    input: unknown,
  ):
    | { readonly ok: true; readonly input: unknown }
    | { readonly ok: false; readonly unknown: true }
    | Issues;
  /** `input` as `parseCommand` returned it. Throws when the decision breaks the aggregate’s own schemas. */
  decide(state: Json, name: string, input: unknown): Decided;
};
