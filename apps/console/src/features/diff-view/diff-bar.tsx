import { ArrowLeftRight, Braces } from 'lucide-react';
import { formatAmount } from '../../shared/format/format-number.ts';
import { Button } from '../../shared/ui/button.tsx';
import { CopyButton } from '../../shared/ui/copy-button.tsx';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import type { Diff } from './read-diff.ts';
import { VersionField } from './version-field.tsx';
import { writePatch } from './write-patch.ts';

type DiffBarProps = {
  readonly head: number;
  readonly from: number;
  readonly to: number;
  readonly isPinned: boolean;
  readonly diff: Diff | undefined;
  /** What is shown is not yet of the versions that are asked for. */
  readonly isBehind: boolean;
  readonly isPatch: boolean;
  readonly onPatch: (isPatch: boolean) => void;
  readonly onPin: (version: number | undefined) => void;
  readonly onChoose: (version: number) => void;
};

/** Which versions are compared, and how it is shown. */
export function DiffBar(props: DiffBarProps) {
  const { head, from, to, isPinned, diff, isBehind, isPatch, onPatch, onPin, onChoose } = props;
  return (
    <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-3 py-1 text-sm">
      <VersionField label="From version" version={from} head={head} onVersion={onPin} />
      <IconButton
        name="Swap the versions"
        onClick={() => {
          onPin(to);
          onChoose(from);
        }}
      >
        <ArrowLeftRight size={14} />
      </IconButton>
      <VersionField label="To version" version={to} head={head} onVersion={onChoose} />
      {isPinned ? (
        <Button look="quiet" onClick={() => onPin(undefined)}>
          Against the one before
        </Button>
      ) : (
        <span className="text-ink-faint">against the one before</span>
      )}
      <div className="ml-auto flex items-center gap-1">
        <span role="status" className="text-ink-soft">
          {isBehind ? 'catching up …' : diff !== undefined && tellCount(diff)}
        </span>
        <Button look="quiet" aria-pressed={isPatch} onClick={() => onPatch(!isPatch)}>
          <Braces size={14} aria-hidden="true" />
          Patch
        </Button>
        {diff !== undefined && (
          <CopyButton name="Copy as a patch (RFC 6902)" text={async () => writePatch(diff.patch)} />
        )}
      </div>
    </div>
  );
}

function tellCount({ changes }: Diff): string {
  return changes.length === 0 ? '' : formatAmount(changes.length, 'change');
}
