import type {
  Aggregate,
  CommandInputs,
  DefinedAggregate,
  EventSchemas,
  Json,
} from '@hindsight/domain';
import type { SeededRandom } from '../seeded-random.ts';
import type { ImportedEvent } from './imported-event.ts';
import { rewriteAsOfOld } from './rewrite-as-of-old.ts';

/** A command of the past: who gave it, and what it followed from. */
export type Step = {
  readonly aggregate: Aggregate;
  readonly id: string;
  readonly command: string;
  readonly input: unknown;
  readonly actor: string;
  readonly correlationId?: string | undefined;
  readonly causationId?: string | undefined;
};

/** When a step is taken: as the log writes it, and whether the old tills were still in use. */
export type Moment = { readonly atMs: number; readonly isOld: boolean };

/** The sample system in memory, run through its own commands: no state it cannot reach gets written. */
export type Simulation = {
  setMoment(moment: Moment): void;
  /** The id of the event it wrote; null when the step was refused. */
  run(step: Step): string | null;
  stateOf<State extends Json, Events extends EventSchemas, Inputs extends CommandInputs>(
    aggregate: DefinedAggregate<State, Events, Inputs>,
    id: string,
  ): State;
  /** What has been written since the last time. */
  takeWritten(): ImportedEvent[];
};

export function createSimulation(random: SeededRandom): Simulation {
  const streams = new Map<string, { state: Json; version: number }>();
  let written: ImportedEvent[] = [];
  let moment: Moment = { atMs: 0, isOld: false };
  let recordedAt = '';
  let eventCount = 0;

  /** Ids rise with the log, so that an index of them grows at its end. */
  const nextEventId = () => {
    const count = (++eventCount).toString(16).padStart(12, '0');
    const chance = random.hex(14);
    return `${count.slice(0, 8)}-${count.slice(8)}-8${chance.slice(0, 3)}-b${chance.slice(3, 6)}-${chance.slice(6)}${count.slice(8)}`;
  };

  return {
    setMoment: (next) => {
      moment = next;
      recordedAt = toLogTime(next.atMs);
    },
    run: (step) => {
      const { aggregate, id, command, actor, causationId } = step;
      const streamId = `${aggregate.name}-${id}`;
      const stream = streams.get(streamId) ?? { state: aggregate.reducer.initial, version: 0 };
      const parsed = aggregate.parseCommand(command, step.input);
      if (!parsed.ok) throw new TypeError(`${streamId} cannot ${command} that way.`);
      const decided = aggregate.decide(stream.state, command, parsed.input);
      if ('refusal' in decided) return null;

      const wasLate = random.chance(0.2);
      const occurredAt = wasLate ? toLogTime(moment.atMs - random.waiting(20 * 60_000)) : undefined;
      const correlationId = step.correlationId ?? random.uuid();
      const metadata = JSON.stringify({ command, input: parsed.input });
      let eventId: string | null = null;
      for (const event of decided.events) {
        eventId = nextEventId();
        const { type, schemaVersion, data } = moment.isOld ? rewriteAsOfOld(event) : event;
        const origin = { recordedAt, occurredAt, correlationId, causationId, actor, eventId };
        written.push({
          streamId,
          type,
          schemaVersion,
          data: JSON.stringify(data),
          metadata,
          ...origin,
        });
        stream.version += 1;
        const { version } = stream;
        stream.state = aggregate.reducer.evolve(stream.state, {
          version,
          ...event,
          recordedAt,
          occurredAt: occurredAt ?? null,
        });
      }
      streams.set(streamId, stream);
      return eventId;
    },
    stateOf: (aggregate, id) =>
      asStateOf(
        aggregate,
        streams.get(`${aggregate.name}-${id}`)?.state ?? aggregate.reducer.initial,
      ),
    takeWritten: () => {
      const taken = written;
      written = [];
      return taken;
    },
  };
}

/** RFC 3339 in UTC with microseconds, as the event store writes times. */
function toLogTime(atMs: number): string {
  const wholeMs = Math.floor(atMs);
  const micros = Math.floor((atMs - wholeMs) * 1000);
  return `${new Date(wholeMs).toISOString().slice(0, -1)}${String(micros).padStart(3, '0')}Z`;
}

/** Holds because a stream’s state was made by this very aggregate’s reducer. */
function asStateOf<State extends Json, Events extends EventSchemas, Inputs extends CommandInputs>(
  _aggregate: DefinedAggregate<State, Events, Inputs>,
  state: Json,
): State {
  return state as State;
}
