import { Button } from '../../shared/ui/button.tsx';
import { EventMark } from '../../shared/ui/event-mark.tsx';
import type { Upcast } from './read-upcast.ts';

type RawBarProps = {
  readonly upcast: Upcast;
  readonly isBehind: boolean;
  readonly isWrapped: boolean;
  readonly isLaidOut: boolean;
  readonly onWrap: (isWrapped: boolean) => void;
  readonly onLayOut: (isLaidOut: boolean) => void;
};

/** Which event it is, what ran over it, and how its text is shown. */
export function RawBar(props: RawBarProps) {
  const { upcast, isBehind, isWrapped, isLaidOut, onWrap, onLayOut } = props;
  return (
    <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-2 border-b border-line px-3 py-1 text-sm">
      <EventMark type={upcast.type} />
      <p className="min-w-0 text-ink-soft">
        <span className="font-medium text-ink">{upcast.type}</span> {tellUpcasters(upcast)}
      </p>
      <div className="ml-auto flex items-center gap-1">
        <span role="status" className="text-ink-faint">
          {isBehind && 'catching up …'}
        </span>
        <Button look="quiet" aria-pressed={isLaidOut} onClick={() => onLayOut(!isLaidOut)}>
          Indent
        </Button>
        <Button look="quiet" aria-pressed={isWrapped} onClick={() => onWrap(!isWrapped)}>
          Wrap
        </Button>
      </div>
    </div>
  );
}

function tellUpcasters({ ran, problem }: Upcast): string {
  if (ran.length > 0) return `is upcast: ${ran.join(', ')}`;
  return problem === null ? 'is read as it is stored: no upcaster ran' : 'could not be upcast';
}
