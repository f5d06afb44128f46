import { readPath } from '@hindsight/history';
import { memo, useCallback, useMemo, useRef } from 'react';
import { type PageAction, useOfferActions } from '../../shared/actions/page-actions.ts';
import type { Shown } from '../../shared/film/film.ts';
import { useResting } from '../../shared/film/use-resting.ts';
import { useKeys } from '../../shared/keyboard/use-keys.ts';
import { useStoredChoice } from '../../shared/preference/use-stored-choice.ts';
import { classNames } from '../../shared/ui/class-names.ts';
import { Panel } from '../../shared/ui/panel.tsx';
import { AxisSwitch } from './chart/axis-switch.tsx';
import { PathField } from './path-field.tsx';
import { type AtCursor, WatchCard } from './watch-card.tsx';

type WatchesProps = {
  readonly streamId: string;
  readonly head: number;
  readonly version: number;
  /** When the first and the last event were recorded. */
  readonly firstAt: string;
  readonly lastAt: string;
  readonly shown: Shown | null;
  readonly paths: readonly string[];
  readonly onPaths: (paths: readonly string[]) => void;
  readonly onScrub: (version: number) => void;
  readonly onChoose: (version: number) => void;
};

const mostWatched = 8;
/** So long the head must stand still until the series are read again. */
const headRestMs = 1_000;

/** Values of the state through all versions; the cursor runs through them. */
export const Watches = memo(function Watches(props: WatchesProps) {
  const { streamId, head, version, firstAt, lastAt, shown, paths } = props;
  const { onPaths, onScrub, onChoose } = props;
  const restedHead = useResting(head, headRestMs);
  const [axis, setAxis] = useStoredChoice('hindsight.watches.axis', ['versions', 'time']);
  const field = useRef<HTMLInputElement>(null);
  useFieldKey(field);
  const latest = useRef(props);
  latest.current = props;
  const readState = useCallback(() => latest.current.shown?.state, []);
  const add = useCallback(
    (path: string) => {
      const others = latest.current.paths.filter((other) => other !== path);
      onPaths([...others, path].slice(-mostWatched));
    },
    [onPaths],
  );
  const remove = useCallback(
    (path: string) => onPaths(latest.current.paths.filter((other) => other !== path)),
    [onPaths],
  );
  return (
    <Panel
      name="Watches"
      bar={
        <>
          <PathField ref={field} readState={readState} onAdd={add} />
          {paths.length > 0 && <AxisSwitch axis={axis} onAxis={setAxis} />}
          {paths.length === 0 && (
            <span className="shrink-0 text-sm text-ink-faint max-xl:hidden">
              or click a value’s eye in the state
            </span>
          )}
        </>
      }
    >
      {paths.length > 0 && (
        <ul
          aria-label="Watched paths"
          className={classNames(
            'grid max-h-60 min-h-36 overflow-y-auto',
            paths.length > 1 && 'md:grid-cols-2',
          )}
        >
          {paths.slice(0, mostWatched).map((path) => (
            <WatchCard
              key={path}
              {...{ streamId, path, axis, firstAt, lastAt, onScrub, onChoose }}
              head={restedHead}
              cursor={atCursor(shown, version, path)}
              onRemove={remove}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
});

/** The state of another version, still shown while this one is on its way, says nothing here. */
function atCursor(shown: Shown | null, version: number, path: string): AtCursor {
  const isThere = shown?.version === version && (path === '' || path.startsWith('/'));
  return {
    version,
    isThere,
    recordedAt: isThere ? shown.frame?.recordedAt : undefined,
    value: isThere ? readPath(shown.state, path) : undefined,
  };
}

function useFieldKey(field: React.RefObject<HTMLInputElement | null>) {
  const actions = useMemo<readonly PageAction[]>(
    () => [{ name: 'Watch a path', keys: 'w', run: () => field.current?.focus() }],
    [field],
  );
  useOfferActions(actions);
  useKeys(useMemo(() => ({ w: () => field.current?.focus() }), [field]));
}
