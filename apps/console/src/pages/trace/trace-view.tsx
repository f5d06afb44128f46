import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { TraceMinimap } from '../../features/trace-minimap/trace-minimap.tsx';
import { TraceSearchBar } from '../../features/trace-search/trace-search-bar.tsx';
import { Waterfall, type WaterfallControl } from '../../features/trace-waterfall/waterfall.tsx';
import type { Trace } from '../../shared/api/schemas.ts';
import { isFresh } from '../../shared/trace/trace-query.ts';
import { panView, zoomView } from '../../shared/trace/tree/place-bar.ts';
import { Empty } from '../../shared/ui/panel-states.tsx';
import type { TraceSearch } from '../../shared/url/trace-search.ts';
import { buildMoves } from './build-moves.ts';
import { idOfNode } from './find-node.ts';
import { TraceAside } from './trace-aside.tsx';
import { TraceTitle } from './trace-title.tsx';
import { TrailBar } from './trail-bar.tsx';
import { useRunningAhead } from './use-running-ahead.ts';
import { useTraceCursor } from './use-trace-cursor.ts';
import { useTraceKeys } from './use-trace-keys.ts';
import { useTraceModel } from './use-trace-model.ts';
import { useShownRows, useStepWhenFound, useTraceSearch } from './use-trace-search.ts';
import { readView, writeView } from './view-text.ts';

type TraceViewProps = { readonly trace: Trace; readonly error: Error | null };

/** A trace that is here, and all that can be done with it. */
export function TraceView({ trace, error }: TraceViewProps) {
  const search = useSearch({ from: '/traces/$traceId' });
  const navigate = useNavigate({ from: '/traces/$traceId' });
  const change = (changed: Partial<TraceSearch>, replace = true) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), state: true, replace });
  const model = useTraceModel(trace);
  const { tree } = model;
  const whole = { from: tree.from, to: tree.to };
  const [open, setOpen] = useRunningAhead(search.span, (span) => change({ span }));
  const [viewText, setViewText] = useRunningAhead(search.view, (view) => change({ view }));
  const view = readView(viewText, whole);
  const setView = (next: typeof view) => setViewText(writeView(next, whole));
  const cursor = useTraceCursor(tree, open, setOpen);
  const found = useTraceSearch(tree, search);
  const rows = useShownRows(tree, cursor.collapsed, found, search.only === 'true');
  const [isPathShown, setIsPathShown] = useState(true);
  const [isAboutShown, setIsAboutShown] = useState(false);
  const list = useRef<WaterfallControl>(null);
  const field = useRef<HTMLInputElement>(null);

  const { sought } = cursor;
  // biome-ignore lint/correctness/useExhaustiveDependencies: seen once, when it is gone to
  useEffect(() => {
    if (sought === undefined) return;
    const row = rows.indexOf(sought.node);
    if (row >= 0) list.current?.show(row, sought.isCentred);
  }, [sought]);

  const openSpan = (node: number) => {
    cursor.goTo(node);
    setOpen(idOfNode(tree, node));
  };
  const close = () => {
    setOpen(undefined);
    list.current?.focus();
  };
  const moves = buildMoves({ tree, rows, cursor, found, view, list });
  const zoom = (by: number, around?: number) => setView(zoomView(view, whole, by, around));
  const pan = (share: number) => setView(panView(view, whole, share));
  const showWhole = () => setViewText(undefined);
  const togglePath = () => setIsPathShown(!isPathShown);
  useTraceKeys({
    ...moves,
    pan,
    zoom,
    showWhole,
    togglePath,
    open: () => cursor.active !== undefined && openSpan(cursor.active),
    find: () => field.current?.focus(),
    leave: () => {
      if (open !== undefined) close();
      else change({ q: undefined, service: undefined, min: undefined, failed: undefined });
    },
  });

  const stepWhenFound = useStepWhenFound(found, moves.stepFound);
  const foundAt =
    cursor.active === undefined || found.mask?.[cursor.active] !== 1
      ? undefined
      : found.nodes?.indexOf(cursor.active);
  return (
    <>
      <TraceTitle
        tree={tree}
        live={!isFresh(trace, Date.now()) ? 'off' : error === null ? 'live' : 'lost'}
      />
      <TrailBar traceId={trace.traceId} />
      <TraceMinimap tree={tree} view={view} onView={setView} onWhole={showWhole} />
      <TraceSearchBar
        search={search}
        services={trace.services}
        found={found.nodes && { count: found.nodes.length, at: foundAt }}
        isPathShown={isPathShown}
        isZoomed={viewText !== undefined}
        field={field}
        onChange={change}
        onStep={stepWhenFound}
        isAboutShown={isAboutShown}
        onPath={togglePath}
        onAbout={() => setIsAboutShown(!isAboutShown)}
        onCollapse={moves.collapse}
        onWhole={showWhole}
      />
      <div className="flex min-h-0 grow max-lg:flex-col">
        {rows.length === 0 ? (
          <div className="grow">
            <Empty title={tree.count === 0 ? 'This trace has no spans.' : 'No span is like that.'}>
              <p>Escape clears what is looked for.</p>
            </Empty>
          </div>
        ) : (
          <Waterfall
            tree={tree}
            rows={rows}
            collapsed={cursor.collapsed}
            view={view}
            onPath={isPathShown ? model.onPath : undefined}
            found={found.mask}
            find={found.text}
            active={cursor.active}
            isOpen={open !== undefined}
            onOpen={openSpan}
            onToggle={cursor.toggle}
            onZoom={zoom}
            onPan={pan}
            control={list}
          />
        )}
        <TraceAside
          model={model}
          open={open}
          isAboutShown={isAboutShown}
          active={cursor.active}
          onGoTo={openSpan}
          onClose={close}
        />
      </div>
    </>
  );
}
