import type { Json } from '@hindsight/history';
import { formatNumber } from '../../shared/format/format-number.ts';
import { FoundText } from '../../shared/ui/found-text.tsx';

const mostShown = 20_000;

/** Whether one line may not be enough for it. */
export function isLongText(value: Json): value is string {
  return typeof value === 'string' && (value.length > 40 || value.includes('\n'));
}

/** A text as it is, line by line. */
export function LongText({ text, find }: { readonly text: string; readonly find: string }) {
  const more = text.length - mostShown;
  return (
    <span className="min-w-0 py-1 leading-4">
      <span className="font-mono break-words whitespace-pre-wrap">
        <FoundText text={text.slice(0, mostShown)} find={find} />
      </span>
      {more > 0 && (
        <span className="block text-ink-faint">
          … {formatNumber(more)} characters more: copy the value to have them all.
        </span>
      )}
    </span>
  );
}
