import type { EventFacts, EventStore } from '@hindsight/event-store';
import { marks, type SpanOutline, type SpanStore } from '@hindsight/telemetry';
import { UseCaseError } from '../use-case-error.ts';
import { splitLatency } from './split-latency.ts';
import { spreadVersions } from './spread-versions.ts';

type Reading = {
  readonly store: Pick<EventStore, 'readStream' | 'readFacts'>;
  readonly spans: Pick<SpanStore, 'outlineMany'>;
};
type LatencyInput = {
  readonly streamId: string;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly points?: number | undefined;
};

const standardPoints = 200;
const mostSpans = 100_000;
const mostSpansEach = 2_000;

/** How long it took to write versions of a stream, as far as the traces that wrote them are stored. */
export async function readLatency({ store, spans }: Reading, input: LatencyInput) {
  const { streamId, points = standardPoints } = input;
  const { headVersion } = await store.readStream(streamId, { direction: 'backward', limit: 1 });
  const [from, to] = chooseVersions(input, headVersion);
  const versions = spreadVersions(from, to, points);
  const facts = await store.readFacts(versions.map((version) => ({ streamId, version })));
  const traceIds = [...new Set(facts.flatMap(({ traceId }) => traceId ?? []))];
  const limitEach = Math.min(mostSpansEach, Math.ceil(mostSpans / Math.max(1, traceIds.length)));
  const outlines = await spans.outlineMany({ traceIds, limitEach });
  const told = facts.flatMap((fact) => {
    const point = describePoint(fact, outlines.get(fact.traceId ?? '') ?? []);
    return point === null ? [] : [point];
  });
  return { streamId, points: told, untraced: facts.length - told.length };
}

function chooseVersions(
  { streamId, from = 1, to }: LatencyInput,
  head: number,
): readonly [number, number] {
  for (const version of [from, to ?? from]) {
    if (version <= head) continue;
    const message = `Stream “${streamId}” is at version ${head}, not yet at ${version}.`;
    throw new UseCaseError('version_out_of_range', message, { streamId, version, head });
  }
  return [from, to ?? head];
}

/** Null when the span that wrote the event is not among those of its trace. */
function describePoint(fact: EventFacts, outlines: readonly SpanOutline[]) {
  const { version, traceId, spanId, recordedAt, streamId } = fact;
  if (traceId === null || spanId === null) return null;
  const split = splitLatency(outlines, spanId);
  if (split === null) return null;
  return {
    ...{ version, traceId, spanId, recordedAt },
    totalMs: split.totalNs / 1e6,
    browserMs: split.browserNs / 1e6,
    serverMs: split.serverNs / 1e6,
    storeMs: split.storeNs / 1e6,
    databaseMs: split.databaseNs / 1e6,
    eventsFolded: findFolded(outlines, streamId, version),
  };
}

/** What the stream’s last load before this version folded. */
function findFolded(
  outlines: readonly SpanOutline[],
  streamId: string,
  version: number,
): number | null {
  const loads = outlines.filter(
    (span) =>
      (span.marks & marks.load) !== 0 &&
      span.streamId === streamId &&
      span.eventsFolded !== null &&
      (span.versionAfter === null || span.versionAfter < version),
  );
  return loads.at(-1)?.eventsFolded ?? null;
}
