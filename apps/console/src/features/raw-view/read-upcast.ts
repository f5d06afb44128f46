import type { components } from '../../shared/api/generated/api-types.ts';
import { sliceJson } from './slice-json.ts';

type Answered = components['schemas']['Upcast'];

export type Upcast = Pick<Answered, 'version' | 'type' | 'ran' | 'problem'> & {
  readonly stored: Side;
  readonly current: Side;
};

type Side = {
  readonly schemaVersion: number;
  /** The data as text. What is stored is exactly as it was written. */
  readonly text: string;
};

/** The answer from its text: what was written is not parsed, and so not changed. */
export function readUpcast(body: string): Upcast {
  const { version, type, ran, problem, stored, current } = parse<Answered>(body);
  return {
    ...{ version, type, ran, problem },
    stored: { schemaVersion: stored.schemaVersion, text: dataOf(body, 'stored') },
    current: { schemaVersion: current.schemaVersion, text: dataOf(body, 'current') },
  };
}

/** An event that nothing is known to be done to. */
export function readStored(body: string): Upcast {
  const { version, type, schemaVersion } = parse<components['schemas']['Event']>(body);
  const stored = { schemaVersion, text: sliceJson(body, ['data']) ?? 'nothing' };
  return { version, type, ran: [], problem: null, stored, current: stored };
}

function dataOf(body: string, side: 'stored' | 'current'): string {
  return sliceJson(body, [side, 'data']) ?? 'nothing';
}

/** The server’s answer to a good request is what the contract says. */
function parse<Answer>(body: string): Answer {
  return JSON.parse(body) as Answer;
}
