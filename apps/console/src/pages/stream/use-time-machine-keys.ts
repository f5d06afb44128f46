import { useMemo, useRef } from 'react';
import { type PageAction, useOfferActions } from '../../shared/actions/page-actions.ts';
import type { FilmView } from '../../shared/film/use-film.ts';
import { useKeys } from '../../shared/keyboard/use-keys.ts';
import { useOpenTrace } from '../../shared/trace/use-open-trace.ts';
import type { StreamSearch } from '../../shared/url/stream-search.ts';

type Keys = {
  readonly streamId: string;
  readonly version: number;
  readonly head: number;
  readonly film: FilmView;
  readonly search: StreamSearch;
  readonly scrub: (version: number) => void;
  readonly choose: (version: number) => void;
  readonly write: (change: StreamSearch) => void;
};

/** The keys of the time machine, also offered in the palette and told in the help. */
export function useTimeMachineKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  const openTrace = useOpenTrace();
  const actions = useMemo(() => listActions(() => latest.current, openTrace), [openTrace]);
  useOfferActions(actions);
  useKeys(useMemo(() => bindingsOf(actions), [actions]));
}

function listActions(now: () => Keys, openTrace: (traceId: string) => void): readonly PageAction[] {
  const step = (by: number) => () => now().scrub(now().version + by);
  return [
    { name: 'One version back', keys: 'ArrowLeft', run: step(-1) },
    { name: 'One version on', keys: 'ArrowRight', run: step(1) },
    { name: 'Ten versions back', keys: 'Shift+ArrowLeft', run: step(-10) },
    { name: 'Ten versions on', keys: 'Shift+ArrowRight', run: step(10) },
    { name: 'The beginning', keys: 'Home', run: () => now().choose(0) },
    { name: 'The head', keys: 'End', run: () => now().choose(now().head) },
    {
      name: 'Pin this version for the diff',
      keys: 'p',
      run: () => {
        const { version, search, write } = now();
        write({ vs: search.vs === version ? undefined : version });
      },
    },
    {
      name: 'The trace that wrote this version',
      keys: 'x',
      run: () => {
        const { film, version } = now();
        const traceId = film.frameOf(version)?.traceId;
        if (traceId != null) openTrace(traceId);
      },
    },
    {
      name: 'Blame',
      keys: 'b',
      run: () => now().write({ tab: now().search.tab === 'blame' ? 'state' : 'blame' }),
    },
    {
      name: 'What if: the other timeline',
      run: () => now().write({ whatIf: now().search.whatIf === undefined ? '{}' : undefined }),
    },
  ];
}

function bindingsOf(actions: readonly PageAction[]): Record<string, () => void> {
  return Object.fromEntries(
    actions.flatMap(({ keys, run }) => keys?.split(' ').map((key) => [key, run]) ?? []),
  );
}
