import type { FoldEvent } from '../reducer.ts';
import type { Insertion, Replacement } from './edits.ts';

/** An event of the stream at its place in the other timeline. Its times are read when asked for. */
export class OtherEvent implements FoldEvent {
  readonly version: number;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: FoldEvent['data'];
  readonly #event: FoldEvent;

  constructor(event: FoldEvent, version: number, replacement: Replacement | undefined) {
    this.version = version;
    this.type = event.type;
    this.schemaVersion = replacement?.schemaVersion ?? event.schemaVersion;
    this.data = replacement ? replacement.data : event.data;
    this.#event = event;
  }

  get recordedAt(): string {
    return this.#event.recordedAt;
  }

  get occurredAt(): string | null {
    return this.#event.occurredAt;
  }
}

/** An inserted event counts as recorded at the moment of the event it follows. */
export function placeInsertion(
  { type, schemaVersion, data }: Insertion,
  version: number,
  recordedAt: string,
): FoldEvent {
  return { version, type, schemaVersion, data, recordedAt, occurredAt: null };
}
