import { formatNumber } from '../format/format-number.ts';
import { classNames } from './class-names.ts';

const mostShown = 50_000;

type CutTextProps = {
  readonly text: string;
  readonly isWrapped?: boolean;
  readonly className?: string;
};

/** A text as it is. Of a very long one the beginning, and how much more there is. */
export function CutText({ text, isWrapped = true, className }: CutTextProps) {
  const more = text.length - mostShown;
  return (
    <pre
      className={classNames(
        'font-mono',
        isWrapped ? 'break-words whitespace-pre-wrap' : 'w-max whitespace-pre',
        className,
      )}
    >
      {text.slice(0, mostShown)}
      {more > 0 && (
        <span className="block font-sans text-ink-faint">
          … {formatNumber(more)} characters more: copy it to have them all.
        </span>
      )}
    </pre>
  );
}
