import type { Json } from '@hindsight/history';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { classNames } from '../../shared/ui/class-names.ts';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import { Failed, Loading } from '../../shared/ui/panel-states.tsx';
import { ValueText } from '../../shared/ui/value-text.tsx';
import { type Axis, buildScale } from './chart/build-scale.ts';
import { findPoint } from './chart/find-point.ts';
import { useWidth } from './chart/use-width.ts';
import { WatchChart } from './chart/watch-chart.tsx';
import { WatchPointer } from './chart/watch-pointer.tsx';
import { seriesQuery } from './series-query.ts';
import { summarizeSeries } from './summarize-series.ts';
import { WatchFacts } from './watch-facts.tsx';

/** What is at the cursor: exact when the state is there. */
export type AtCursor = {
  readonly version: number;
  readonly recordedAt: string | undefined;
  readonly value: Json | undefined;
  readonly isThere: boolean;
};

type WatchCardProps = {
  readonly streamId: string;
  readonly path: string;
  readonly head: number;
  readonly axis: Axis;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly cursor: AtCursor;
  readonly onRemove: (path: string) => void;
  readonly onScrub: (version: number) => void;
  readonly onChoose: (version: number) => void;
};

const height = 56;
const none: readonly never[] = [];

/** One path through all versions. */
export function WatchCard(props: WatchCardProps) {
  const { streamId, path, head, axis, firstAt, lastAt, cursor } = props;
  const { onRemove, onScrub, onChoose } = props;
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room);
  const asked = Math.min(1000, Math.max(100, Math.ceil(width / 100) * 100));
  const query = useQuery({
    ...seriesQuery({ streamId, path, head, points: asked }),
    enabled: width > 0,
  });
  const { data, error } = query;
  const points = data?.points ?? none;
  const summary = useMemo(() => summarizeSeries(points), [points]);
  const scale = useMemo(
    () => buildScale({ axis, points, head, firstAt, lastAt }),
    [axis, points, head, firstAt, lastAt],
  );
  const value = cursor.isThere ? cursor.value : findPoint(points, cursor.version)?.value;
  const name = path === '' ? 'the whole state' : path;
  return (
    <li className="flex min-w-0 flex-col border-line px-3 pt-1 pb-1.5">
      <div className="flex h-7 items-center gap-2">
        <span className="truncate font-mono text-sm text-ink-soft" title={path}>
          {name}
        </span>
        <span
          className={classNames('ml-auto min-w-0 truncate', !cursor.isThere && 'text-ink-faint')}
        >
          <ValueText value={value} most={40} className="font-semibold" />
        </span>
        <IconButton name={`Stop watching ${name}`} onClick={() => onRemove(path)}>
          <X size={13} />
        </IconButton>
      </div>
      <div ref={room} className="relative bg-sunken" style={{ height }}>
        {data !== undefined && (
          <>
            <WatchChart {...{ points, summary, scale, width, height }} />
            <WatchPointer {...{ points, scale, onScrub, onChoose }} />
            <span
              className="pointer-events-none absolute inset-y-0 border-l-2 border-ink"
              style={{ left: `${scale.place(cursor.version, cursor.recordedAt) * 100}%` }}
            />
          </>
        )}
        {data === undefined && error === null && <Loading what={name} />}
      </div>
      {error !== null && data === undefined ? (
        <Failed what={name} error={error} onRetry={() => void query.refetch()} />
      ) : (
        <WatchFacts {...{ summary, name, onChoose }} isThinned={data?.thinned === true} />
      )}
    </li>
  );
}
