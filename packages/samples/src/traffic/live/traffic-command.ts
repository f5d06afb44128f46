import type { Json } from '@hindsight/domain';

/** A command of the live traffic, to be run as any other: through the server’s own way of doing it. */
export type TrafficCommand = {
  readonly aggregate: string;
  readonly id: string;
  readonly command: string;
  readonly input: Json;
  readonly context: {
    readonly actor: string;
    readonly correlationId: string;
    readonly causationId?: string | undefined;
  };
  readonly ifVersion?: number | undefined;
};

/** What came of it: the outcome of `handleCommand` is one. */
export type TrafficAnswer =
  | {
      readonly outcome: 'accepted';
      readonly version: number;
      readonly state: Json;
      readonly events: readonly { readonly eventId: string }[];
    }
  | { readonly outcome: 'refused'; readonly version: number };

export type Accepted = Extract<TrafficAnswer, { readonly outcome: 'accepted' }>;
