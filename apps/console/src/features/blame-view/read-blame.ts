import type { Json } from '@hindsight/history';
import type { components } from '../../shared/api/generated/api-types.ts';
import { asJson } from '../../shared/json/as-json.ts';

type Answered = components['schemas']['Blame'];

export type BlamedField = {
  readonly path: string;
  readonly value: Json;
  /** Null: it is as it was before the first event. */
  readonly setBy: Answered['fields'][number]['setBy'];
};

export type Blame = {
  readonly version: number;
  readonly fields: readonly BlamedField[];
  readonly moreFields: number;
};

export function readBlame({ version, fields, moreFields }: Answered): Blame {
  return {
    version,
    moreFields,
    fields: fields.map(({ path, value, setBy }) => ({ path, value: asJson(value), setBy })),
  };
}
