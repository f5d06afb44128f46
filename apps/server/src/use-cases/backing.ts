import type { Registry } from '@hindsight/domain';
import type { EventStore } from '@hindsight/event-store';

/** What use cases work with. */
export type Backing = { readonly store: EventStore; readonly registry: Registry };
