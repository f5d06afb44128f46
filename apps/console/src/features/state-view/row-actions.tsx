import type { Json } from '@hindsight/history';
import { Eye, Route, UserRoundSearch } from 'lucide-react';
import { CopyButton } from '../../shared/ui/copy-button.tsx';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import type { Part } from './tree/tree-part.ts';

type RowActionsProps = {
  readonly part: Part;
  readonly start: number;
  readonly onWatch: (path: string) => void;
  readonly onBlame: (path: string) => void;
};

/** What can be done with a value. */
export function RowActions({ part, start, onWatch, onBlame }: RowActionsProps) {
  const { kind, path, value, size } = part;
  if (kind === 'group') return null;
  return (
    <div
      className="absolute top-0 right-1 flex h-6 items-center rounded-md bg-raised shadow-float [&_button]:size-6"
      style={{ transform: `translateY(${start}px)` }}
    >
      {kind === 'value' && size === null && (
        <IconButton name={`Watch ${path}`} keys="w" onClick={() => onWatch(path)}>
          <Eye size={14} />
        </IconButton>
      )}
      {kind === 'value' && (
        <IconButton name={`Blame ${path}`} keys="b" onClick={() => onBlame(path)}>
          <UserRoundSearch size={14} />
        </IconButton>
      )}
      <CopyButton name="Copy the value" text={async () => writeValue(value)} />
      <CopyButton name={`Copy the path ${path}`} text={path} picture={Route} />
    </div>
  );
}

/** A text as it is, all else as JSON. */
function writeValue(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}
