import type { Json } from '@hindsight/history';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { classNames } from './class-names.ts';
import { CutText } from './cut-text.tsx';
import { ValueText } from './value-text.tsx';

type FoldedValueProps = { readonly value: Json; readonly className?: string };

/** A value in one line; one that is more than a line opens. */
export function FoldedValue({ value, className }: FoldedValueProps) {
  const [isOpen, setIsOpen] = useState(false);
  const isLong = typeof value === 'string' && (value.length > 40 || value.includes('\n'));
  const isPart = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (!isLong && !isPart) {
    return (
      <ValueText value={value} className={classNames('block max-w-full truncate', className)} />
    );
  }
  return (
    <div className="min-w-0">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className="flex max-w-full items-center hover:bg-hover"
      >
        <ChevronRight
          size={12}
          aria-hidden="true"
          className={classNames('shrink-0 text-ink-faint', isOpen && 'rotate-90')}
        />
        <ValueText value={value} className={classNames('truncate', className)} />
      </button>
      {isOpen && (
        <CutText
          text={typeof value === 'string' ? value : JSON.stringify(value, null, 2)}
          className="max-h-80 overflow-auto rounded-sm bg-sunken p-2 text-ink"
        />
      )}
    </div>
  );
}
