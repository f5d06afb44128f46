import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { memo, useState } from 'react';
import { useResting } from '../../shared/film/use-resting.ts';
import { Empty, Failed, Loading } from '../../shared/ui/panel-states.tsx';
import { DiffBar } from './diff-bar.tsx';
import { DiffList } from './diff-list.tsx';
import { diffQuery } from './diff-query.ts';
import { PatchText } from './patch-text.tsx';
import type { Diff } from './read-diff.ts';

type DiffViewProps = {
  readonly streamId: string;
  /** The last version that can be asked for. */
  readonly head: number;
  /** The pinned version; the one before when none is pinned. */
  readonly from: number;
  readonly to: number;
  readonly isPinned: boolean;
  readonly onPin: (version: number | undefined) => void;
  readonly onChoose: (version: number) => void;
};

/** What differs between two versions, in either direction. */
export const DiffView = memo(function DiffView(props: DiffViewProps) {
  const { streamId, from, to } = props;
  const [isPatch, setIsPatch] = useState(false);
  const rested = useResting(`${from} ${to}`);
  const [restedFrom = 0, restedTo = 0] = rested.split(' ').map(Number);
  const { data, error, refetch } = useQuery({
    ...diffQuery(streamId, restedFrom, restedTo),
    placeholderData: keepPreviousData,
  });
  const isBehind = data !== undefined && (data.from !== from || data.to !== to);
  return (
    <div className="flex min-h-0 grow flex-col">
      <DiffBar {...props} diff={data} {...{ isBehind, isPatch }} onPatch={setIsPatch} />
      {error !== null ? (
        <Failed what="The difference" error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading what="the difference" />
      ) : (
        <DiffBody diff={data} isPatch={isPatch} isPinned={props.isPinned} />
      )}
    </div>
  );
});

type DiffBodyProps = {
  readonly diff: Diff;
  readonly isPatch: boolean;
  readonly isPinned: boolean;
};

function DiffBody({ diff, isPatch, isPinned }: DiffBodyProps) {
  if (diff.changes.length > 0) {
    return isPatch ? <PatchText patch={diff.patch} /> : <DiffList diff={diff} />;
  }
  return (
    <Empty title="Nothing differs.">
      <p>
        {diff.from === diff.to
          ? 'It is the same version. Choose another one above.'
          : `The state is the same at version ${diff.from} and at version ${diff.to}.`}{' '}
        {!isPinned &&
          'Press p to pin a version, then move on: the difference is told from the pin.'}
      </p>
    </Empty>
  );
}
