import { useState } from 'react';
import { formatCount } from '../../shared/format/format-number.ts';
import { Button } from '../../shared/ui/button.tsx';
import { prettyJson, tokenizeJson } from './pretty-json.ts';

type JsonTextProps = { readonly name: string; readonly value: unknown };

const looks = { key: 'text-ink-soft', text: 'text-ink', other: 'text-ink' };

/** JSON as text, never as markup. */
export function JsonText({ name, value }: JsonTextProps) {
  const [isWhole, setIsWhole] = useState(false);
  const { text, isCut } = prettyJson(value, isWhole ? Number.POSITIVE_INFINITY : undefined);
  let at = 0;
  return (
    <section aria-label={name} className="flex flex-col items-start gap-1">
      <h3 className="text-sm font-medium text-ink-soft">{name}</h3>
      <pre className="w-full rounded-md bg-sunken p-2 font-mono text-sm break-words whitespace-pre-wrap">
        {isWhole || isCut
          ? text
          : tokenizeJson(text).map((token) => {
              const key = at;
              at += token.text.length;
              return (
                <span key={key} className={looks[token.kind]}>
                  {token.text}
                </span>
              );
            })}
        {isCut && '…'}
      </pre>
      {isCut && (
        <Button onClick={() => setIsWhole(true)}>
          Show all {formatCount(JSON.stringify(value).length)} characters
        </Button>
      )}
    </section>
  );
}
