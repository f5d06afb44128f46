type Target = {
  readonly name: string;
  /** A trace may be kept elsewhere: whoever goes there knows. */
  readonly go:
    | { readonly traceId: string }
    | { readonly to: '/streams/$streamId'; readonly params: { readonly streamId: string } }
    | { readonly to: '/log'; readonly search: { readonly before: number } }
    | { readonly to: '/events/$eventId'; readonly params: { readonly eventId: string } }
    | {
        readonly to: '/correlations/$correlationId';
        readonly params: { readonly correlationId: string };
      };
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Whole, as it is pasted: it leads to its stream at once, before any stream is looked for. */
const streamOfUuid = /^[^\s-]+-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const trace = /^(?!0{32})[0-9a-f]{32}$/i;
/** As it stands in a `traceparent`. */
const traceParent = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/i;

/** Where a text that is no name may lead: a position, a stream, a trace, an event, a correlation. */
export function guessTargets(text: string): readonly Target[] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  const targets: Target[] = [];
  const position = /^#?(\d{1,15})$/.exec(trimmed)?.[1];
  if (position !== undefined && Number(position) > 0) {
    targets.push({
      name: `Position ${position} in the log`,
      go: { to: '/log', search: { before: Number(position) + 1 } },
    });
  }
  const traceId = traceParent.exec(trimmed)?.[1] ?? trimmed;
  if (trace.test(traceId)) {
    targets.push({
      name: `Trace ${traceId.toLowerCase()}`,
      go: { traceId: traceId.toLowerCase() },
    });
  }
  if (streamOfUuid.test(trimmed)) {
    targets.push({
      name: `Stream ${trimmed}`,
      go: { to: '/streams/$streamId', params: { streamId: trimmed } },
    });
  }
  if (uuid.test(trimmed)) {
    targets.push({
      name: `Event ${trimmed}`,
      go: { to: '/events/$eventId', params: { eventId: trimmed } },
    });
  }
  if (position === undefined && !trimmed.includes(' ')) {
    targets.push({
      name: `Correlation ${trimmed}`,
      go: { to: '/correlations/$correlationId', params: { correlationId: trimmed } },
    });
  }
  return targets;
}
