import { useEffect, useMemo, useRef, useState } from 'react';
import { type PageAction, useOfferActions } from '../../shared/actions/page-actions.ts';
import type { FilmView } from '../../shared/film/use-film.ts';
import { useKeys } from '../../shared/keyboard/use-keys.ts';
import { findSameType } from './go-to/find-same-type.ts';

type TimelineKeys = {
  readonly streamId: string;
  readonly version: number;
  readonly head: number;
  readonly film: FilmView;
  readonly onChoose: (version: number) => void;
  readonly onScrub: (version: number) => void;
  readonly onFit: () => void;
  readonly onZoom: (factor: number) => void;
  readonly onBookmark: () => void;
  readonly onGoTo: () => void;
};

/** The timeline’s keys, also in the palette and the help. Says what could not be found. */
export function useTimelineKeys(keys: TimelineKeys): string {
  const now = useRef(keys);
  now.current = keys;
  const [said, setSaid] = useState('');
  const asking = useRef<AbortController>(undefined);
  useEffect(() => () => asking.current?.abort(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said is of the version then
  useEffect(() => setSaid(''), [keys.version]);
  const { actions, bindings } = useMemo(() => {
    const step = (direction: -1 | 1, isHeld: boolean) => {
      const { streamId, version, head, film } = now.current;
      asking.current?.abort();
      const abort = new AbortController();
      asking.current = abort;
      findSameType({
        streamId,
        version,
        head,
        direction,
        frameOf: film.frameOf,
        signal: abort.signal,
      }).then(
        (found) => {
          if (abort.signal.aborted) return;
          const { onChoose, onScrub } = now.current;
          if (found === null) setSaid('Version 0 is before the first event.');
          else if (found.version === null) {
            setSaid(`No ${direction > 0 ? 'later' : 'earlier'} ${found.type}.`);
          } else (isHeld ? onScrub : onChoose)(found.version);
        },
        (error: unknown) => {
          if (!abort.signal.aborted)
            setSaid(error instanceof Error ? error.message : String(error));
        },
      );
    };
    const zoomIn = () => now.current.onZoom(2);
    const zoomOut = () => now.current.onZoom(0.5);
    const offered: readonly PageAction[] = [
      { name: 'Previous event of this type', keys: '[', run: () => step(-1, false) },
      { name: 'Next event of this type', keys: ']', run: () => step(1, false) },
      { name: 'Go to version or time', keys: 'g', run: () => now.current.onGoTo() },
      { name: 'Bookmark this version', keys: 'm', run: () => now.current.onBookmark() },
      { name: 'Zoom in', keys: '+', run: zoomIn },
      { name: 'Zoom out', keys: '-', run: zoomOut },
      { name: 'Zoom to fit', keys: 'f', run: () => now.current.onFit() },
    ];
    const own = Object.fromEntries(offered.map(({ keys: key = '', run }) => [key, run]));
    return {
      actions: offered,
      bindings: {
        ...own,
        '=': zoomIn,
        '[': ({ repeat }: KeyboardEvent) => step(-1, repeat),
        ']': ({ repeat }: KeyboardEvent) => step(1, repeat),
      },
    };
  }, []);
  useOfferActions(actions);
  useKeys(bindings);
  return said;
}
