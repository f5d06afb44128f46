import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useLayoutEffect, useRef } from 'react';
import { classNames } from '../../shared/ui/class-names.ts';
import { BlameRow, blameColumns } from './blame-row.tsx';
import type { OrderedFields } from './order-fields.ts';

type BlameListProps = OrderedFields & {
  readonly path: string | undefined;
  readonly onChoose: (version: number) => void;
};

/** Only the values that are looked at are drawn. */
export const BlameList = memo(function BlameList(props: BlameListProps) {
  const { asked, others, path, onChoose } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: asked.length + others.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 48,
    overscan: 8,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is asked about: it is at the top
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [path]);
  return (
    <div className="@container flex min-h-0 grow flex-col text-sm">
      <div
        aria-hidden="true"
        className={classNames(
          blameColumns,
          'h-7 shrink-0 items-center border-b border-line text-ink-faint',
        )}
      >
        <span>Path</span>
        <span>Value</span>
        <span className="text-right">Version</span>
        <span className="hidden @min-[860px]:contents">
          <span>Set by</span>
          <span>Age</span>
          <span>Actor</span>
          <span>Trace</span>
        </span>
      </div>
      <section
        ref={scroller}
        aria-label="Who set what"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
        tabIndex={0}
        className="min-h-0 grow overflow-y-auto"
      >
        <ul className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const field = asked[index] ?? others[index - asked.length];
            if (field === undefined) return null;
            return (
              <li
                key={field.path}
                ref={virtual.measureElement}
                data-index={index}
                aria-setsize={asked.length + others.length}
                aria-posinset={index + 1}
                className="absolute inset-x-0"
                style={{ transform: `translateY(${start}px)` }}
              >
                <BlameRow field={field} isAsked={index < asked.length} onChoose={onChoose} />
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
});
