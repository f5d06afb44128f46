import { memo, useMemo, useState } from 'react';
import { Empty, Failed, Loading } from '../../shared/ui/panel-states.tsx';
import { BlameBar } from './blame-bar.tsx';
import { BlameList } from './blame-list.tsx';
import { BlameMore } from './blame-more.tsx';
import { type BlameOrder, orderFields } from './order-fields.ts';
import { useBlame } from './use-blame.ts';

type BlameViewProps = {
  readonly streamId: string;
  readonly version: number;
  /** The path that was asked about, shown first and marked. */
  readonly path: string | undefined;
  readonly onChoose: (version: number) => void;
};

/** For each leaf of the state, the event that last set it. */
export const BlameView = memo(function BlameView(props: BlameViewProps) {
  const { streamId, version, onChoose } = props;
  const [answered, setAnswered] = useState<string>();
  const path = props.path === answered ? undefined : props.path;
  const [order, setOrder] = useState<BlameOrder>('path');
  const [filter, setFilter] = useState('');
  const { blame, beyond, isBehind, error, retry, seeMore } = useBlame(streamId, version, path);
  const { asked, others } = useMemo(
    () => orderFields([...beyond, ...(blame?.fields ?? [])], { order, filter, path }),
    [blame, beyond, order, filter, path],
  );
  if (error !== null) return <Failed what="The blame" error={error} onRetry={retry} />;
  if (blame === undefined) return <Loading what="the blame" />;
  const isNothing = asked.length + others.length === 0;
  return (
    <div className="flex min-h-0 grow flex-col">
      <BlameBar
        {...{ order, filter, isBehind }}
        shown={asked.length + others.length}
        all={blame.fields.length + blame.moreFields}
        asked={path}
        onAnswered={() => setAnswered(path)}
        onOrder={setOrder}
        onFilter={setFilter}
      />
      {isNothing ? (
        <Empty title={filter === '' ? 'The state has no values.' : 'No value fits the filter.'}>
          <p>{filter === '' ? 'Step on to an event that sets one.' : 'Try less of the text.'}</p>
        </Empty>
      ) : (
        <BlameList {...{ asked, others, path, onChoose }} />
      )}
      <BlameMore count={blame.moreFields} onSee={seeMore} />
    </div>
  );
});
