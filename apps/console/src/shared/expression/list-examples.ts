import type { Json } from '@hindsight/history';
import type { Aggregate } from '../api/schemas.ts';

type EventTypes = Aggregate['eventTypes'];

/** Expressions to begin with, made of what the state and the events of the category have. */
export function listExamples(state: Json | undefined, eventTypes: EventTypes): readonly string[] {
  return [...aboutState(state), ...aboutEvents(eventTypes)];
}

function aboutState(state: Json | undefined): readonly string[] {
  if (typeof state !== 'object' || state === null || Array.isArray(state)) return [];
  const members = Object.entries(state);
  const amount = members.find((member): member is [string, number] => isNumber(member[1]));
  const word = members.find((member): member is [string, string] => isWord(member[1]));
  return [
    ...(amount === undefined
      ? []
      : [
          `${read('state', amount[0])} < ${roundDown(amount[1])}`,
          `${read('state', amount[0])} < ${read('previous', amount[0])}`,
        ]),
    ...(word === undefined ? [] : [`${read('state', word[0])} != ${JSON.stringify(word[1])}`]),
  ];
}

function aboutEvents(eventTypes: EventTypes): readonly string[] {
  const last = eventTypes.findLast((type) => amountOf(type) !== undefined);
  const amount = last && amountOf(last);
  if (last === undefined || amount === undefined) return [];
  return [`event.type == ${JSON.stringify(last.type)} && ${read('event.data', amount)} > 1000`];
}

function amountOf({ currentVersion, schemaVersions }: EventTypes[number]): string | undefined {
  const current = schemaVersions.find(({ schemaVersion }) => schemaVersion === currentVersion);
  const properties = Object.entries(Object(current?.schema.properties));
  return properties.find(([, schema]) => /^(?:integer|number)$/.test(Object(schema).type))?.[0];
}

const isNumber = (value: Json | undefined) => typeof value === 'number';

const isWord = (value: Json | undefined) =>
  typeof value === 'string' && /^[a-z_-]{2,20}$/.test(value);

/** 12 300 is told as 10 000: a number to begin with. */
function roundDown(value: number): number {
  return Math.abs(value) < 1 ? 1 : 10 ** Math.floor(Math.log10(Math.abs(value)));
}

function read(whole: string, key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `${whole}.${key}` : `${whole}[${JSON.stringify(key)}]`;
}
