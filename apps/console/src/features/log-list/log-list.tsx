import { type KeyboardEvent, type Ref, useId, useImperativeHandle } from 'react';
import type { StoredEvent } from '../../shared/api/schemas.ts';
import { classNames } from '../../shared/ui/class-names.ts';
import { formatDay } from './format-day.ts';
import { LogRowView, logColumns } from './log-row.tsx';
import { findRow, type LogRow, stepFrom } from './log-rows.ts';
import { headHeight, rowHeight, useLogScroll } from './use-log-scroll.ts';

export type LogListControl = {
  readonly step: (by: number) => void;
  readonly toTop: () => void;
  readonly focus: () => void;
};

type LogListProps = {
  readonly rows: readonly LogRow[];
  readonly hasOlder: boolean;
  readonly isAnchored: boolean;
  readonly readOlder: () => void;
  readonly readNewer: () => void;
  /** The active event, which keys move, and whether it is open beside the list. */
  readonly active: number | undefined;
  readonly isOpen: boolean;
  readonly onActive: (event: StoredEvent) => void;
  readonly onOpen: (event: StoredEvent) => void;
  readonly onRest: (top: number | undefined) => void;
  readonly onAtTop: (isAtTop: boolean) => void;
  readonly control: Ref<LogListControl>;
};

const pageOfRows = 20;

/** The log as a grid. Only what is seen is drawn. */
export function LogList(props: LogListProps) {
  const { rows, hasOlder, active, isOpen, onActive, onOpen, control } = props;
  const id = useId();
  const scroll = useLogScroll(props);
  const found = active === undefined ? undefined : rows[findRow(rows, active)];
  const current = found?.place === active ? found : undefined;
  const step = (by: number) => {
    const event = stepFrom(rows, active, by);
    if (event === undefined) return;
    onActive(event);
    scroll.show(event.position);
  };
  useImperativeHandle(control, () => ({ step, toTop: scroll.toTop, focus: scroll.focus }));

  const onKeyDown = (key: KeyboardEvent) => {
    const by = steps[key.key];
    const isMine = key.target === key.currentTarget;
    if (key.ctrlKey || key.metaKey || key.altKey) return;
    if (by !== undefined) step(by);
    else if (key.key === 'Enter' && isMine && current?.kind === 'event') onOpen(current.event);
    else return;
    key.preventDefault();
  };

  const isSeen =
    active !== undefined && scroll.items.some(({ index }) => rows[index]?.place === active);
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: keys move its active row
      role="grid"
      aria-label="Events"
      aria-rowcount={hasOlder ? -1 : rows.length + 1}
      ref={scroll.setElement}
      tabIndex={0}
      aria-activedescendant={isSeen ? `${id}-${active}` : undefined}
      onKeyDown={onKeyDown}
      className={classNames(
        'group @container block min-h-0 grow overflow-y-auto [overflow-anchor:none]',
        isSeen ? 'outline-none' : 'outline-offset-[-2px]',
      )}
    >
      <Heading />
      <tbody className="relative block" style={{ height: scroll.height }}>
        {scroll.items.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const top = start - headHeight;
          if (row.kind === 'day') return <Day key={row.place} day={row.day} top={top} />;
          return (
            <LogRowView
              key={row.place}
              id={`${id}-${row.place}`}
              event={row.event}
              top={top}
              isActive={row.place === active}
              isOpen={isOpen && row.place === active}
              onOpen={onOpen}
            />
          );
        })}
      </tbody>
      <tbody className="block">
        <tr className="flex items-center px-3" style={{ height: rowHeight }}>
          <td className="text-ink-faint">{hasOlder ? 'Reading on …' : 'No earlier events.'}</td>
        </tr>
      </tbody>
    </table>
  );
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: pageOfRows,
  PageUp: -pageOfRows,
};

const headings = {
  position: 'Position',
  time: 'Recorded',
  type: 'Type',
  stream: 'Stream',
  actor: 'Actor',
  data: 'Data',
} as const;

function Heading() {
  return (
    <thead className="sticky top-0 z-10 block border-b border-line bg-sunken text-xs text-ink-faint">
      <tr className="flex items-center gap-3 px-3" style={{ height: headHeight - 1 }}>
        {(Object.keys(headings) as (keyof typeof headings)[]).map((name) => (
          <th
            key={name}
            scope="col"
            className={classNames(logColumns[name], 'truncate text-left font-normal')}
          >
            {headings[name]}
          </th>
        ))}
        <th scope="col" className={logColumns.correlation}>
          <span className="sr-only">Correlation</span>
        </th>
        <th scope="col" className={logColumns.trace}>
          <span className="sr-only">Trace</span>
        </th>
      </tr>
    </thead>
  );
}

function Day({ day, top }: { readonly day: string; readonly top: number }) {
  return (
    <tr
      style={{ transform: `translateY(${top}px)` }}
      className="absolute inset-x-0 top-0 flex h-7 items-center border-b border-line bg-sunken px-3"
    >
      <td className="text-sm font-medium text-ink-soft">{formatDay(day)}</td>
    </tr>
  );
}
