/**
 * What Hindsight’s own spans say of themselves, beside the stable names of HTTP and databases. Any
 * application that uses these names gets the domain beside its spans.
 */
export const attributeNames = {
  side: 'cqrs.side',
  operation: 'cqrs.operation',
  command: 'cqrs.command',
  cqrsAggregateId: 'cqrs.aggregate_id',
  eventCount: 'cqrs.event_count',
  eventType: 'cqrs.event_type',
  eventSourcingOperation: 'event_sourcing.operation',
  eventSourcingOptimization: 'event_sourcing.optimization',
  aggregateId: 'aggregate_id',
  expectedVersion: 'expected_version',
  eventsCount: 'events_count',

  streamId: 'hindsight.stream.id',
  /** Of an append over several streams: all of them, and their versions in the same order. */
  streamIds: 'hindsight.stream.ids',
  versionsBefore: 'hindsight.stream.versions.before',
  versionsAfter: 'hindsight.stream.versions.after',
  streamCategory: 'hindsight.stream.category',
  versionBefore: 'hindsight.stream.version.before',
  versionAfter: 'hindsight.stream.version.after',
  eventTypes: 'hindsight.event.types',
  /** Who acts. */
  actor: 'hindsight.actor',
  positionFirst: 'hindsight.position.first',
  positionLast: 'hindsight.position.last',
  /** The events were there already: the first answer again. */
  repeated: 'hindsight.repeated',
  conflict: 'hindsight.conflict',
  conflictActual: 'hindsight.conflict.actual_version',
  snapshotVersion: 'hindsight.snapshot.version',
  eventsFolded: 'hindsight.events.folded',
  /** On a link to the span that wrote an event. */
  linkStreamId: 'hindsight.link.stream.id',
  linkVersion: 'hindsight.link.version',
  linkPosition: 'hindsight.link.position',
  /** What a person did in the console. */
  action: 'hindsight.action',
  /** The version a person went to. */
  seekTo: 'hindsight.seek.version',
  /** A plan node, whose place inside its client’s span is reckoned. */
  placed: 'hindsight.placed',
} as const;
