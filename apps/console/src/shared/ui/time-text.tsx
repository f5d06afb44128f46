import { formatTime, formatTimeExactly } from '../format/format-time.ts';

type TimeTextProps = {
  readonly time: string;
  readonly exactly?: boolean;
  readonly className?: string;
};

/** A time as a person says it; exact to the microsecond on hover. */
export function TimeText({ time, exactly = false, className }: TimeTextProps) {
  return (
    <time dateTime={time} title={time} className={className}>
      {exactly ? formatTimeExactly(time) : formatTime(time)}
    </time>
  );
}
