import { useEffect, useMemo, useRef } from 'react';
import { type PageAction, useOfferActions } from '../../shared/actions/page-actions.ts';
import { useKeys } from '../../shared/keyboard/use-keys.ts';

export type TraceMoves = {
  readonly step: (by: number) => void;
  readonly stepInView: (by: 1 | -1) => void;
  readonly stepFound: (by: 1 | -1) => void;
  readonly stepFailed: (by: 1 | -1) => void;
  readonly page: (by: number) => void;
  readonly open: () => void;
  readonly inward: () => void;
  readonly outward: () => void;
  readonly collapse: (how: 'all' | 'none' | 'more' | 'less') => void;
  readonly pan: (share: number) => void;
  readonly zoom: (by: number) => void;
  readonly showWhole: () => void;
  readonly togglePath: () => void;
  readonly find: () => void;
  readonly leave: () => void;
};

type Binding = {
  readonly name: string;
  readonly keys: readonly string[];
  readonly run: (moves: TraceMoves) => void;
};

/** Every key of a trace: what it does is told in the palette and the keyboard help. */
const bindings: readonly Binding[] = [
  { name: 'Next span', keys: ['ArrowDown', 'j'], run: ({ step }) => step(1) },
  { name: 'Span before', keys: ['ArrowUp', 'k'], run: ({ step }) => step(-1) },
  { name: 'First span', keys: ['Home'], run: ({ step }) => step(Number.NEGATIVE_INFINITY) },
  { name: 'Last span', keys: ['End'], run: ({ step }) => step(Number.POSITIVE_INFINITY) },
  { name: 'Open the span', keys: ['Enter'], run: ({ open }) => open() },
  { name: 'Expand, or go in', keys: ['ArrowRight'], run: ({ inward }) => inward() },
  { name: 'Collapse, or go to the parent', keys: ['ArrowLeft'], run: ({ outward }) => outward() },
  { name: 'Scroll down', keys: ['s', 'PageDown'], run: ({ page }) => page(1) },
  { name: 'Scroll up', keys: ['w', 'PageUp'], run: ({ page }) => page(-1) },
  { name: 'Next span in view', keys: ['f'], run: ({ stepInView }) => stepInView(1) },
  { name: 'Span before in view', keys: ['b'], run: ({ stepInView }) => stepInView(-1) },
  { name: 'Pan left', keys: ['a'], run: ({ pan }) => pan(-0.1) },
  { name: 'Pan right', keys: ['d'], run: ({ pan }) => pan(0.1) },
  { name: 'Pan left, far', keys: ['Shift+a', 'Shift+ArrowLeft'], run: ({ pan }) => pan(-0.5) },
  { name: 'Pan right, far', keys: ['Shift+d', 'Shift+ArrowRight'], run: ({ pan }) => pan(0.5) },
  { name: 'Zoom in', keys: ['+', '='], run: ({ zoom }) => zoom(0.8) },
  { name: 'Zoom out', keys: ['-'], run: ({ zoom }) => zoom(1.25) },
  { name: 'Zoom in, far', keys: ['Shift+ArrowUp'], run: ({ zoom }) => zoom(0.4) },
  { name: 'Zoom out, far', keys: ['Shift+ArrowDown'], run: ({ zoom }) => zoom(2.5) },
  { name: 'All of the time', keys: ['0'], run: ({ showWhole }) => showWhole() },
  { name: 'Collapse all', keys: [']'], run: ({ collapse }) => collapse('all') },
  { name: 'Expand all', keys: ['['], run: ({ collapse }) => collapse('none') },
  { name: 'One level less', keys: ['p'], run: ({ collapse }) => collapse('less') },
  { name: 'One level more', keys: ['o'], run: ({ collapse }) => collapse('more') },
  { name: 'Find in this trace', keys: ['/', 'Mod+b'], run: ({ find }) => find() },
  { name: 'Next found', keys: ['n'], run: ({ stepFound }) => stepFound(1) },
  { name: 'Found before', keys: ['Shift+n'], run: ({ stepFound }) => stepFound(-1) },
  { name: 'Next failed span', keys: ['e'], run: ({ stepFailed }) => stepFailed(1) },
  { name: 'Failed span before', keys: ['Shift+e'], run: ({ stepFailed }) => stepFailed(-1) },
  { name: 'Critical path, shown or not', keys: ['c'], run: ({ togglePath }) => togglePath() },
  { name: 'Close the span, or clear the search', keys: ['Escape'], run: ({ leave }) => leave() },
];

const pictures: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** What keys do in a trace. */
export function useTraceKeys(moves: TraceMoves): void {
  const latest = useRef(moves);
  useEffect(() => {
    latest.current = moves;
  });
  useKeys(
    Object.fromEntries(
      // Enter is for what has the focus: the list of spans takes it itself.
      bindings.flatMap(({ keys, run }) =>
        keys.filter((key) => key !== 'Enter').map((key) => [key, () => run(latest.current)]),
      ),
    ),
  );
  useOfferActions(
    useMemo(
      (): readonly PageAction[] =>
        bindings.map(({ name, keys, run }) => ({
          name,
          keys: keys.map(nameKey).join(' '),
          run: () => run(latest.current),
        })),
      [],
    ),
  );
}

function nameKey(key: string): string {
  return key
    .split(/\+(?=.)/)
    .map((part) => pictures[part] ?? part)
    .join('+');
}
