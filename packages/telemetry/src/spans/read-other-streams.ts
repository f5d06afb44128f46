import { attributeNames } from './attribute-names.ts';
import { isStreamId } from './is-stream-id.ts';
import type { AttributeValue } from './span.ts';
import { toWhole } from './to-whole.ts';

/** Another stream of the same append; versions are null where they are not told. */
export type OtherStream = {
  readonly streamId: string;
  readonly versionBefore: bigint | null;
  readonly versionAfter: bigint | null;
};

const MOST_STREAMS = 1_000;

/** The streams a span names beside its own: lists in one order say their ids and versions. */
export function readOtherStreams(
  given: ReadonlyMap<string, AttributeValue>,
  own: string,
): readonly OtherStream[] {
  const list = (name: string): readonly AttributeValue[] => {
    const value = given.get(name);
    return Array.isArray(value) ? value : [];
  };
  const before = list(attributeNames.versionsBefore);
  const after = list(attributeNames.versionsAfter);
  return list(attributeNames.streamIds)
    .slice(0, MOST_STREAMS)
    .flatMap((streamId, index) =>
      isStreamId(streamId) && streamId !== own
        ? [{ streamId, versionBefore: toWhole(before[index]), versionAfter: toWhole(after[index]) }]
        : [],
    );
}
