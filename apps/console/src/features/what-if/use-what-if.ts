import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import type { components } from '../../shared/api/generated/api-types.ts';
import { useAsOf } from '../../shared/as-of/use-as-of.ts';
import { type LoadFrames, windowSize } from '../../shared/film/film.ts';
import { readFrames } from '../../shared/film/read-frames.ts';
import { useResting } from '../../shared/film/use-resting.ts';
import { alignTimelines } from './answer/align-timelines.ts';
import { takeFrames } from './answer/take-frames.ts';
import { type Edits, readEdits, writeEdits } from './edits/read-edits.ts';

export type Counterfactual = components['schemas']['Counterfactual'];

type Question = {
  readonly streamId: string;
  readonly edits: Edits;
  readonly head: number;
  readonly asOf: string | undefined;
};

/** So long the head must stand still until it is asked again. */
const headRestMs = 1_000;

const whatIfQuery = ({ streamId, edits, head, asOf }: Question) =>
  queryOptions({
    queryKey: ['what-if', streamId, writeEdits(edits), asOf, head],
    queryFn: ({ signal }) =>
      askWhatIf({ streamId, edits, asOf, from: firstOf(edits, head) }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before: Counterfactual | undefined, query) =>
      query?.queryKey[1] === streamId ? before : undefined,
  });

type Asked = Omit<Question, 'head'> & {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
};

function askWhatIf({ streamId, edits, asOf, from, to }: Asked, signal: AbortSignal) {
  const { skip, replace, insert } = edits;
  return ask(
    api.POST('/api/streams/{streamId}/counterfactual', {
      params: { path: { streamId }, query: { asOf } },
      body: { skip: [...skip], replace: [...replace], insert: [...insert], from, to },
      signal,
    }),
  );
}

/** The window of the film in which the first edit is: what is shown first comes with the answer. */
function firstOf(edits: Edits, head: number): number | undefined {
  const first = Math.min(
    ...edits.skip,
    ...edits.replace.map(({ version }) => version),
    ...edits.insert.map(({ afterVersion }) => afterVersion + 1),
  );
  const from = Math.floor((first - 1) / windowSize) * windowSize + 1;
  return from <= alignTimelines(edits, head).otherHead ? from : undefined;
}

/** An answer and the edits it is of. */
export type Told = {
  readonly answer: Counterfactual;
  readonly edits: Edits;
  readonly asOf: string | undefined;
};

/** The other timeline: asked when there are edits, again when they or the head change. */
export function useWhatIf(streamId: string, edits: Edits, head: number) {
  const asOf = useAsOf();
  const restedHead = useResting(head, headRestMs);
  const hasEdits = writeEdits(edits) !== '{}';
  const { data, isFetching, error, refetch, isPlaceholderData } = useQuery({
    ...whatIfQuery({ streamId, edits, head: restedHead, asOf }),
    enabled: hasEdits,
  });
  const told = useRef<Told>(undefined);
  if (!hasEdits || data?.streamId !== streamId) told.current = undefined;
  else if (!isPlaceholderData && told.current?.answer !== data) {
    told.current = { answer: data, edits, asOf };
  }
  return {
    /** While new edits are asked about, what was told of those before. */
    told: told.current,
    isAsking: isFetching,
    error: hasEdits ? error : null,
    askAgain: () => void refetch(),
  };
}

/** Brings the frames of the other timeline; those that came with the answer are not fetched again. */
export function useLoadOther(streamId: string, { answer, edits, asOf }: Told): LoadFrames {
  const latest = useRef(answer);
  latest.current = answer;
  const text = writeEdits(edits);
  const asked = useMemo(() => readEdits(text).edits, [text]);
  return useCallback<LoadFrames>(
    async (range, signal) =>
      takeFrames(readFrames(latest.current), range) ??
      readFrames(await askWhatIf({ streamId, edits: asked, asOf, ...range }, signal)),
    [streamId, asked, asOf],
  );
}
