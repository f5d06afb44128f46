import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useResting } from '../../shared/film/use-resting.ts';
import { blameLimits, blameQuery } from './blame-query.ts';
import type { Blame, BlamedField } from './read-blame.ts';

type UsedBlame = {
  readonly blame: Blame | undefined;
  /** What was asked about, when it is not among the first. */
  readonly beyond: readonly BlamedField[];
  readonly isBehind: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  /** Undefined when there are no more, or no more can be listed. */
  readonly seeMore: (() => void) | undefined;
};

const none: readonly BlamedField[] = [];

/** Blame at the version once the cursor rests; until then, and while it comes, the last one. */
export function useBlame(streamId: string, version: number, path: string | undefined): UsedBlame {
  const [limit, setLimit] = useState<number>(blameLimits.first);
  const rested = useResting(version);
  const query = useQuery({
    ...blameQuery({ streamId, version: rested, limit }),
    placeholderData: keepPreviousData,
  });
  const { data, error } = query;
  const isCut = (data?.moreFields ?? 0) > 0;
  const isBeyond =
    isCut &&
    path !== undefined &&
    path !== '' &&
    data?.fields.every((field) => field.path !== path && !field.path.startsWith(`${path}/`)) ===
      true;
  const beyond = useQuery({
    ...blameQuery({ streamId, version: rested, limit: 100, path }),
    enabled: isBeyond,
    retry: false,
  });
  return {
    blame: data,
    beyond: isBeyond ? (beyond.data?.fields ?? none) : none,
    isBehind: data !== undefined && data.version !== version,
    error,
    retry: () => void query.refetch(),
    seeMore: isCut && limit < blameLimits.most ? () => setLimit(blameLimits.most) : undefined,
  };
}
