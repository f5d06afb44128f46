import { parsePointer } from '@hindsight/history';
import { memo, useMemo, useRef } from 'react';
import type { Shown } from '../../shared/film/film.ts';
import { Empty } from '../../shared/ui/panel-states.tsx';
import { ValueText } from '../../shared/ui/value-text.tsx';
import { StateToolbar } from './state-toolbar.tsx';
import { StateTree, type TreeHandle } from './state-tree.tsx';
import { listChangedRows } from './tree/list-changed-rows.ts';
import type { Mark } from './tree/mark-changes.ts';
import { type Opened, openTo } from './tree/opened.ts';
import { useStateTree } from './tree/use-state-tree.ts';
import { useFind } from './use-find.ts';

type StateViewProps = {
  /** What is at the version, or was shown before while that is on its way. */
  readonly shown: Shown;
  /** What is open is kept by who shows it: it outlives a look at another tab. */
  readonly opened: Opened;
  readonly onOpened: (change: (before: Opened) => Opened) => void;
  readonly onWatch: (path: string) => void;
  readonly onBlame: (path: string) => void;
};

/** The state as a tree, and what its version changed in it. */
export const StateView = memo(function StateView(props: StateViewProps) {
  const { shown, opened, onOpened, onWatch, onBlame } = props;
  const grown = useStateTree(shown, opened);
  const find = useFind(shown);
  const field = useRef<HTMLInputElement>(null);
  const tree = useRef<TreeHandle>(null);
  const changed = useMemo(() => listChangedRows(grown.marks), [grown.marks]);
  const goTo = (id: string) => {
    const keys = parsePointer(id.replace(/^gone:/, ''));
    onOpened((before) => openTo(before, shown.state, keys));
    tree.current?.goTo(id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only takes a key for what is inside
    <div
      className="@container flex min-h-0 grow flex-col"
      onKeyDown={(event) => {
        if (event.key !== 'f' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        field.current?.select();
      }}
    >
      <StateToolbar
        {...{ shown, changed, find }}
        isReplaced={grown.marks.at.has('')}
        fieldRef={field}
        onGoTo={goTo}
        onLeaveField={() => tree.current?.focus()}
      />
      <Notes shown={shown} was={grown.marks.at.get('')} />
      {grown.tree.rows === 0 ? (
        <NoRows shown={shown} />
      ) : (
        <StateTree ref={tree} find={find.text} {...{ grown, onOpened, onWatch, onBlame }} />
      )}
    </div>
  );
});

function Notes({ shown, was }: { readonly shown: Shown; readonly was: Mark | undefined }) {
  const problem = shown.frame?.problem ?? null;
  return (
    <>
      {problem !== null && (
        <p role="status" className="shrink-0 bg-warn-soft px-3 py-1.5 text-sm text-ink">
          <strong className="font-semibold text-warn">This event could not be applied</strong>, so
          the state is the last good one. {problem.message}
        </p>
      )}
      {was?.kind === 'changed' && (
        <p className="flex shrink-0 gap-1 bg-changed-soft px-3 py-1.5 text-sm">
          The whole state was replaced. It was <ValueText value={was.was} className="truncate" />
        </p>
      )}
    </>
  );
}

/** A state that holds nothing, or is one value. */
function NoRows({ shown: { state, version } }: { readonly shown: Shown }) {
  if (typeof state === 'object' && state !== null) {
    return (
      <Empty title="The state is empty.">
        <p>{version === 0 ? 'Step on to see what the first event makes of it.' : ''}</p>
      </Empty>
    );
  }
  return (
    <p className="p-3">
      <ValueText value={state} most={5000} />
    </p>
  );
}
