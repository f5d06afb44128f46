import type { ReactNode } from 'react';
import type { StreamDetail } from '../../shared/api/schemas.ts';
import type { Frame } from '../../shared/film/film-window.ts';
import { formatNumber } from '../../shared/format/format-number.ts';
import { LiveBadge } from '../../shared/live/live-badge.tsx';
import type { LiveState } from '../../shared/live/live-log.ts';
import { CopyButton } from '../../shared/ui/copy-button.tsx';
import { IdText } from '../../shared/ui/id-text.tsx';
import { PageTitle } from '../../shared/ui/page-title.tsx';
import { TimeText } from '../../shared/ui/time-text.tsx';

type StreamTitleProps = {
  readonly detail: StreamDetail;
  readonly head: number;
  readonly version: number;
  readonly live: LiveState | 'off';
  readonly frame: Frame | null;
  readonly children: ReactNode;
};

/** Which stream, at which version of how many, recorded when. */
export function StreamTitle({ detail, head, version, live, frame, children }: StreamTitleProps) {
  const { streamId } = detail;
  return (
    <PageTitle text={`${streamId} · version ${version}`}>
      <h1 className="flex min-w-0 items-center gap-1 text-lg font-semibold">
        <IdText id={streamId} most={28} />
        <CopyButton name="Copy the stream’s id" text={streamId} />
      </h1>
      <p className="flex items-baseline gap-2 whitespace-nowrap text-ink-soft max-xl:hidden">
        <span>
          version <strong className="font-semibold text-ink">{formatNumber(version)}</strong> of{' '}
          {formatNumber(head)}
        </span>
        {frame !== null && frame.version === version && (
          <TimeText time={frame.recordedAt} exactly />
        )}
      </p>
      <LiveBadge state={live} />
      <div className="ml-auto flex items-center gap-2">{children}</div>
    </PageTitle>
  );
}
