import { ChevronRight } from 'lucide-react';
import { classNames } from '../../shared/ui/class-names.ts';
import { FoundText } from '../../shared/ui/found-text.tsx';
import { nameRange } from './describe-row.ts';
import type { Part } from './tree/tree-part.ts';

type RowKeyProps = { readonly part: Part; readonly canOpen: boolean; readonly find: string };

/** The key, as deep as it lies, and whether it can be opened. */
export function RowKey({ part, canOpen, find }: RowKeyProps) {
  return (
    <span
      className="flex w-[32%] max-w-60 min-w-28 shrink-0 pr-2"
      style={{ paddingLeft: `${Math.min(part.depth, 12) * 12}px` }}
    >
      <Caret isShown={canOpen} isOpen={part.isOpen} />
      <KeyText part={part} find={find} />
    </span>
  );
}

function Caret({ isShown, isOpen }: { readonly isShown: boolean; readonly isOpen: boolean }) {
  return (
    <span className="flex w-4 shrink-0 items-center text-ink-faint">
      {isShown && (
        <ChevronRight
          size={12}
          aria-hidden="true"
          className={classNames('transition-transform duration-100', isOpen && 'rotate-90')}
        />
      )}
    </span>
  );
}

function KeyText({ part, find }: { readonly part: Part; readonly find: string }) {
  if (part.kind === 'group') {
    return <span className="truncate font-mono text-ink-faint">{nameRange(part)}</span>;
  }
  const key = String(part.key);
  const isItem = typeof part.key === 'number';
  return (
    <span
      title={part.path}
      className={classNames('truncate font-mono', isItem ? 'text-ink-faint' : 'text-ink-soft')}
    >
      {key === '' ? (
        <i className="text-ink-faint">empty key</i>
      ) : (
        <FoundText text={key} find={find} />
      )}
    </span>
  );
}
