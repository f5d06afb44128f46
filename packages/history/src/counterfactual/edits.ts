import type { Json } from '../json.ts';

export type Replacement = {
  readonly version: number;
  readonly data: Json;
  /** That of the event it replaces when not given. */
  readonly schemaVersion?: number | undefined;
};

export type Insertion = {
  readonly afterVersion: number;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: Json;
};

/** What is otherwise in the other timeline. Versions are the stream’s; insertions keep their order. */
export type Edits = {
  readonly skip: readonly number[];
  readonly replace: readonly Replacement[];
  readonly insert: readonly Insertion[];
};
