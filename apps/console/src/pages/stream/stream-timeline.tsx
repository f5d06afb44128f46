import { useCallback, useRef } from 'react';
import { PlaybackControls } from '../../features/playback/playback-controls.tsx';
import { usePlayback } from '../../features/playback/use-playback.ts';
import type { Ribbon } from '../../features/timeline/ribbons/ribbon.ts';
import { Timeline } from '../../features/timeline/timeline.tsx';
import type { StreamDetail } from '../../shared/api/schemas.ts';
import type { FilmView } from '../../shared/film/use-film.ts';

type StreamTimelineProps = {
  readonly detail: StreamDetail;
  readonly head: number;
  readonly version: number;
  readonly film: FilmView;
  readonly ribbons: readonly Ribbon[];
  readonly onScrub: (version: number) => void;
  readonly onPlay: (version: number) => void;
  readonly onChoose: (version: number) => void;
};

/** The timeline and what plays it. */
export function StreamTimeline(props: StreamTimelineProps) {
  const { detail, head, version, film, ribbons, onScrub, onPlay, onChoose } = props;
  const playback = usePlayback({ version, head, film, onScrub: onPlay });
  const now = useRef({ version, head });
  now.current = { version, head };
  const step = useCallback((by: number) => onScrub(now.current.version + by), [onScrub]);
  const goFirst = useCallback(() => onChoose(0), [onChoose]);
  const goLast = useCallback(() => onChoose(now.current.head), [onChoose]);
  return (
    <Timeline
      {...{ detail, head, version, film, ribbons, onScrub, onChoose }}
      range={playback.range}
      onRange={playback.setRange}
    >
      <PlaybackControls
        playback={playback}
        isAtStart={version === 0}
        isAtHead={version === head}
        onStep={step}
        onFirst={goFirst}
        onLast={goLast}
      />
    </Timeline>
  );
}
