import type { Span } from '../../shared/api/schemas.ts';
import { asJson } from '../../shared/json/as-json.ts';
import { FoldedValue } from '../../shared/ui/folded-value.tsx';

type AttributeListProps = { readonly attributes: Span['attributes'] };

/** What a span says of itself, as it was sent. */
export function AttributeList({ attributes }: AttributeListProps) {
  if (attributes.length === 0) return <p className="text-ink-faint">none</p>;
  return (
    <dl className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] text-sm">
      {attributes.map(({ key, value }) => (
        <div key={key} className="contents">
          <dt
            title={key}
            className="truncate border-t border-line py-0.5 pr-2 font-mono text-ink-soft"
          >
            {key}
          </dt>
          <dd className="min-w-0 border-t border-line py-0.5">
            <FoldedValue value={asJson(value)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
