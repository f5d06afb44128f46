import type { Json } from '../json.ts';
import type { FoldEvent } from '../reducer.ts';

/** The event with other data. Its times stay where they are: some are only worked out when asked. */
export function withData(event: FoldEvent, data: Json): FoldEvent {
  const { version, type, schemaVersion } = event;
  return {
    version,
    type,
    schemaVersion,
    data,
    get recordedAt() {
      return event.recordedAt;
    },
    get occurredAt() {
      return event.occurredAt;
    },
  };
}
