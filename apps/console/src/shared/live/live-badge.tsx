import { classNames } from '../ui/class-names.ts';
import type { LiveState } from './live-log.ts';

const says = {
  connecting: { text: 'connecting', look: 'text-ink-faint' },
  live: { text: 'live', look: 'text-added' },
  lost: { text: 'connection lost, trying again', look: 'text-removed' },
  off: { text: 'paused', look: 'text-ink-faint' },
} as const;

/** Whether what is shown is still being kept up to date. */
export function LiveBadge({ state }: { readonly state: LiveState | 'off' }) {
  const { text, look } = says[state];
  return (
    <span role="status" className={classNames('flex items-center gap-1.5 text-sm', look)}>
      <span
        aria-hidden="true"
        className={classNames(
          'size-1.5 rounded-full bg-current',
          state === 'lost' && 'animate-pulse',
        )}
      />
      {text}
    </span>
  );
}
