import type { FoldEvent, Json } from '@hindsight/history';
import type { z } from 'zod';
import type { Refused } from './refuse.ts';

/** Schemas of one event type by schema version: 1, 2, 3 … without gaps. */
export type EventVersions = { readonly [schemaVersion: number]: z.ZodType };

export type EventSchemas = { readonly [type: string]: EventVersions };

export type CommandInputs = { readonly [command: string]: z.ZodType };

type Next = {
  1: 2;
  2: 3;
  3: 4;
  4: 5;
  5: 6;
  6: 7;
  7: 8;
  8: 9;
  9: 10;
  10: 11;
  11: 12;
  12: 13;
  13: 14;
  14: 15;
  15: 16;
  16: 17;
  17: 18;
  18: 19;
  19: 20;
};

type NextOf<Version> = Version extends keyof Next ? Next[Version] : never;

type NewestVersion<Versions> = {
  [Version in keyof Versions]: NextOf<Version> extends keyof Versions ? never : Version;
}[keyof Versions];

type OlderVersion<Versions> = Exclude<keyof Versions, NewestVersion<Versions>>;

/** Events are facts: whoever gets their data may share it, and not write to it. */
type DeepReadonly<Value> = Value extends object
  ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
  : Value;

type DataOf<Versions, Version> = Version extends keyof Versions
  ? DeepReadonly<z.output<Versions[Version]>>
  : never;

export type NewestData<Versions> = DataOf<Versions, NewestVersion<Versions>>;

/** An event in the newest schema version of its type. */
export type DomainEvent<Events extends EventSchemas> = {
  [Type in keyof Events]: { readonly type: Type; readonly data: NewestData<Events[Type]> };
}[keyof Events];

/** An event of the past, in any schema version; the newest when none is named. */
export type PastEvent<Events extends EventSchemas> =
  | (DomainEvent<Events> & { readonly schemaVersion?: undefined })
  | {
      [Type in keyof Events]: {
        [Version in keyof Events[Type]]: {
          readonly type: Type;
          readonly schemaVersion: Version;
          readonly data: DataOf<Events[Type], Version>;
        };
      }[keyof Events[Type]];
    }[keyof Events];

export type Decision<Events extends EventSchemas> = readonly DomainEvent<Events>[] | Refused;

type Upcasters<Events extends EventSchemas> = {
  readonly [Type in keyof Events]?: {
    readonly [Version in OlderVersion<Events[Type]>]: (
      data: DataOf<Events[Type], Version>,
    ) => DataOf<Events[Type], NextOf<Version>>;
  };
};

type Evolve<State extends Json, Events extends EventSchemas> = {
  readonly [Type in keyof Events]: (
    state: State,
    data: NewestData<Events[Type]>,
    event: FoldEvent,
  ) => State;
};

/** Everything `defineAggregate` needs; the schemas give the types of `evolve` and `decide`. */
export type AggregateDefinition<
  State extends Json,
  Events extends EventSchemas,
  Inputs extends CommandInputs,
> = {
  readonly name: string;
  readonly version: number;
  readonly initial: State;
  readonly snapshotEvery: number;
  readonly events: Events;
  /** From each older schema version to the next. */
  readonly upcasters?: NoInfer<Upcasters<Events>>;
  readonly evolve: NoInfer<Evolve<State, Events>>;
  readonly commands: {
    readonly [Command in keyof Inputs]: {
      readonly input: Inputs[Command];
      readonly decide: (
        state: NoInfer<State>,
        input: z.output<Inputs[Command]>,
      ) => Decision<NoInfer<Events>>;
    };
  };
};
