import type { Json } from '@hindsight/history';
import { formatValue } from '../format/format-value.ts';
import { classNames } from './class-names.ts';
import { FoundText } from './found-text.tsx';

type ValueTextProps = {
  readonly value: Json | undefined;
  /** So much of a text is shown. */
  readonly most?: number;
  /** What is looked for, in small letters: where it is, it is marked. */
  readonly find?: string;
  readonly className?: string;
};

/** A value in one line, as text and never as markup; exact on hover. */
export function ValueText({ value, most = 200, find = '', className }: ValueTextProps) {
  const shown = formatValue(value, most);
  const isQuiet = value === null || typeof value === 'boolean' || typeof value === 'object';
  const isNumberFound =
    typeof value === 'number' && find !== '' && String(value).toLowerCase().includes(find);
  return (
    <span
      className={classNames('font-mono', isQuiet && 'text-ink-soft', className)}
      title={exactly(value)}
    >
      <FoundText text={shown} find={isNumberFound ? shown.toLowerCase() : find} />
    </span>
  );
}

/** What the one line does not say. */
function exactly(value: Json | undefined): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.length > 1000 ? `${value.slice(0, 1000)}…` : value;
  return undefined;
}
