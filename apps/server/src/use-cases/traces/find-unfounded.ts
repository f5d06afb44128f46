import type { Claim } from '@hindsight/telemetry';
import { claimedVersions } from './claimed-versions.ts';
import { isOf } from './describe-domain.ts';
import { tellNanos } from './nano-time.ts';
import type { Reconciled, Reconciling } from './reconciling.ts';

const mostClaims = 5_000;
const atOnce = 500;

/** Spans that claim an append whose events the log does not have, or has of another trace. */
export async function findUnfounded(
  { store, spans }: Pick<Reconciling, 'store' | 'spans'>,
  { fromMicros, toMicros, limit }: Reconciled,
) {
  const claims = await spans.listClaims({
    kind: 'append',
    fromNs: fromMicros * 1000n,
    beforeNs: (toMicros + 1n) * 1000n,
    limit: mostClaims,
  });
  const unfounded: ReturnType<typeof describeClaim>[] = [];
  for (let from = 0; from < claims.length && unfounded.length < limit; from += atOnce) {
    const told = claims.slice(from, from + atOnce).flatMap(readClaim);
    const facts = await store.readFacts(
      told.flatMap(({ streamId, versions }) => versions.map((version) => ({ streamId, version }))),
    );
    const writers = new Map(facts.map((fact) => [keyOf(fact), fact]));
    for (const claim of told) {
      const isFounded = claim.versions.every((version) => {
        const fact = writers.get(keyOf({ streamId: claim.streamId, version }));
        return fact !== undefined && isOf(fact, claim.traceId);
      });
      if (!isFounded) unfounded.push(describeClaim(claim));
    }
  }
  return unfounded.slice(0, limit);
}

type ReadClaim = Pick<Claim, 'traceId' | 'spanId' | 'streamId' | 'startNs'> & {
  readonly before: number;
  readonly after: number;
  readonly versions: readonly number[];
};

/** The first and the last version are enough: an append writes all of them or none. */
function readClaim(claim: Claim): readonly ReadClaim[] {
  const { versionBefore: before, versionAfter: after } = claim;
  if (before === null || after === null || after <= before) return [];
  const versions = claimedVersions(before, after);
  const ends = [...new Set([versions[0], versions.at(-1)])].flatMap((version) => version ?? []);
  return [{ ...claim, before, after, versions: ends }];
}

function describeClaim({ traceId, spanId, streamId, startNs, before, after }: ReadClaim) {
  return {
    ...{ traceId, spanId, streamId },
    startedAt: tellNanos(startNs),
    fromVersion: before,
    toVersion: after,
  };
}

function keyOf({ streamId, version }: { readonly streamId: string; readonly version: number }) {
  return `${version} ${streamId}`;
}
