import type { EventFacts, EventStore } from '@hindsight/event-store';
import type { SpanDomain } from '@hindsight/telemetry';
import { claimedVersions } from './claimed-versions.ts';

type Reading = { readonly store: Pick<EventStore, 'readFacts'>; readonly traceId: string };

/** What a span did to a stream, read from the log; null when it neither wrote nor read one. */
export async function describeDomain({ store, traceId }: Reading, domain: SpanDomain | null) {
  if (domain === null || domain.kind === null) return null;
  const { kind, streamId } = domain;
  const { after, upTo, ...told } = rangeOf(domain);
  const versions = after === null || upTo === null ? [] : claimedVersions(after, upTo);
  const facts = await store.readFacts(versions.map((version) => ({ streamId, version })));
  const own = kind === 'append' ? facts.filter((fact) => isOf(fact, traceId)) : facts;
  const others = domain.others.map(describeOther);
  const lasts = kind === 'append' ? others.flatMap(lastWritten) : [];
  const found = (await store.readFacts(lasts)).filter((fact) => isOf(fact, traceId));
  return {
    kind,
    streamId,
    ...told,
    snapshotVersion: toVersion(domain.snapshotVersion),
    eventsFolded: toVersion(domain.eventsFolded),
    events: own.map(({ version, type, recordedAt }) => ({ version, type, recordedAt })),
    missing: own.length < versions.length || found.length < lasts.length,
    others,
  };
}

function describeOther({ streamId, versionBefore, versionAfter }: SpanDomain['others'][number]) {
  return {
    streamId,
    fromVersion: toVersion(versionBefore),
    toVersion: toVersion(versionAfter),
  };
}

type Other = ReturnType<typeof describeOther>;

/** One version of each other stream is looked up: an append is written whole or not at all. */
function lastWritten({ streamId, fromVersion, toVersion }: Other) {
  const isWritten = toVersion !== null && toVersion > (fromVersion ?? 0);
  return isWritten ? [{ streamId, version: toVersion }] : [];
}

/** An event of a trace, or one that says of none: another may have had the version in the end. */
export function isOf(fact: Pick<EventFacts, 'traceId'>, traceId: string): boolean {
  return fact.traceId === null || fact.traceId === traceId;
}

/** The versions a span tells of, and which events are worth listing: written, folded, or in the way. */
function rangeOf(domain: SpanDomain) {
  const before = toVersion(domain.versionBefore);
  const after = toVersion(domain.versionAfter);
  if (domain.kind === 'conflict') {
    const expected = toVersion(domain.expectedVersion) ?? before;
    const actual = toVersion(domain.actualVersion) ?? after;
    return { fromVersion: expected, toVersion: actual, after: expected, upTo: actual };
  }
  const versions = { fromVersion: before, toVersion: after, upTo: after };
  if (domain.kind === 'append') return { ...versions, after: before };
  const folded = toVersion(domain.eventsFolded);
  const begin = folded !== null && after !== null ? Math.max(0, after - folded) : before;
  return { ...versions, after: begin };
}

function toVersion(version: bigint | null): number | null {
  return version !== null && version <= Number.MAX_SAFE_INTEGER ? Number(version) : null;
}
