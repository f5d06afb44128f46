import { formatAmount } from '../../../shared/format/format-number.ts';
import { asJson } from '../../../shared/json/as-json.ts';
import { ValueText } from '../../../shared/ui/value-text.tsx';
import type { Counterfactual } from '../use-what-if.ts';

type FinalDifferenceProps = { readonly changes: Counterfactual['diff']['changes'] };

const most = 100;

/** How the other timeline would end, against how the stream did. */
export function FinalDifference({ changes }: FinalDifferenceProps) {
  if (changes.length === 0) return <p className="text-ink-soft">It would end the same.</p>;
  return (
    <section>
      <h3 className="font-semibold">
        It would end with {formatAmount(changes.length, 'other value')}
      </h3>
      <ul aria-label="Final difference">
        {changes.slice(0, most).map(({ path, from, before, after }) => (
          <li key={`${from ?? ''} ${path}`} className="flex flex-wrap gap-x-2 py-0.5">
            <span className="font-mono text-sm text-ink-soft">{path}</span>
            <span className="min-w-0 truncate">
              <Side value={before} className="text-removed line-through" />{' '}
              <span aria-hidden="true">→</span>
              <span className="sr-only">would be</span>{' '}
              <Side value={after} className="font-semibold" />
            </span>
          </li>
        ))}
      </ul>
      {changes.length > most && (
        <p className="text-sm text-ink-faint">
          … and {formatAmount(changes.length - most, 'more')}.
        </p>
      )}
    </section>
  );
}

type SideProps = { readonly value?: unknown; readonly className: string };

/** What stands there in one of the timelines, or that nothing does. */
function Side({ value, className }: SideProps) {
  const json = value === undefined ? undefined : asJson(value);
  return <ValueText value={json} most={40} className={className} />;
}
