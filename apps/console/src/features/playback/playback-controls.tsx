import {
  ChevronFirst,
  ChevronLast,
  Pause,
  Play,
  Repeat,
  StepBack,
  StepForward,
  Timer,
  X,
} from 'lucide-react';
import { memo } from 'react';
import { formatNumber } from '../../shared/format/format-number.ts';
import { Button } from '../../shared/ui/button.tsx';
import { classNames } from '../../shared/ui/class-names.ts';
import { SelectField } from '../../shared/ui/field.tsx';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import { type Playback, speeds } from './use-playback.ts';

type PlaybackControlsProps = {
  readonly playback: Playback;
  readonly isAtStart: boolean;
  readonly isAtHead: boolean;
  readonly onStep: (by: number) => void;
  readonly onFirst: () => void;
  readonly onLast: () => void;
};

const speedOptions = speeds
  .toSorted((one, other) => Number(one) - Number(other))
  .map((value) => ({ value, label: `${value}×` }));

/** The way through the stream: to its ends, step by step, or by itself. */
export const PlaybackControls = memo(function PlaybackControls(props: PlaybackControlsProps) {
  const { playback, isAtStart, isAtHead, onStep, onFirst, onLast } = props;
  const { isPlaying, toggle, speed, setSpeed, isRealTiming, setRealTiming } = playback;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 max-md:gap-x-1">
      <div className="flex items-center">
        <IconButton name="First version" keys="Home" disabled={isAtStart} onClick={onFirst}>
          <ChevronFirst size={15} />
        </IconButton>
        <IconButton
          name="Previous version"
          keys="←"
          disabled={isAtStart}
          onClick={() => onStep(-1)}
        >
          <StepBack size={14} />
        </IconButton>
        <IconButton
          name={isPlaying ? 'Pause' : 'Play'}
          keys="Space"
          look="primary"
          className="mx-1 w-9"
          onClick={toggle}
        >
          {isPlaying ? <Pause size={14} /> : <Play size={14} />}
        </IconButton>
        <IconButton name="Next version" keys="→" disabled={isAtHead} onClick={() => onStep(1)}>
          <StepForward size={14} />
        </IconButton>
        <IconButton name="Last version" keys="End" disabled={isAtHead} onClick={onLast}>
          <ChevronLast size={15} />
        </IconButton>
      </div>
      <SelectField
        label="Speed"
        isLabelHidden
        options={speedOptions}
        value={speed}
        onChange={(event) => {
          const chosen = speeds.find((each) => each === event.target.value);
          if (chosen !== undefined) setSpeed(chosen);
        }}
      />
      <Toggle isOn={isRealTiming} onToggle={() => setRealTiming(!isRealTiming)}>
        <Timer size={13} aria-hidden="true" />
        <span className="max-md:sr-only">Real timing</span>
      </Toggle>
      <LoopToggle {...playback} />
    </div>
  );
});

function LoopToggle({ isLooping, setLooping, range, setRange }: Playback) {
  const title =
    'Shift and drag on the timeline to loop a part, or press i where it begins and o where it ends';
  return (
    <span className="flex items-center">
      <Toggle isOn={isLooping} title={title} onToggle={() => setLooping(!isLooping)}>
        <Repeat size={13} aria-hidden="true" />
        <span className="max-md:sr-only">Loop</span>
      </Toggle>
      {range !== null && (
        <Button
          look="quiet"
          className="px-1.5 text-sm"
          onClick={() => {
            setRange(null);
            setLooping(true);
          }}
        >
          {formatNumber(range.from)}–{formatNumber(range.to)}
          <X size={12} aria-hidden="true" />
          <span className="sr-only"> loop all instead</span>
        </Button>
      )}
    </span>
  );
}

type ToggleProps = {
  readonly isOn: boolean;
  readonly title?: string;
  readonly onToggle: () => void;
  readonly children: React.ReactNode;
};

function Toggle({ isOn, title, onToggle, children }: ToggleProps) {
  return (
    <Button
      look="quiet"
      aria-pressed={isOn}
      {...(title !== undefined && { title })}
      className={classNames('px-1.5', isOn && 'bg-accent-soft font-medium text-ink')}
      onClick={onToggle}
    >
      {children}
    </Button>
  );
}
