import { useMemo, useState } from 'react';
import { formatAmount } from '../format/format-number.ts';
import { showControls } from '../format/show-controls.ts';
import { prettyJsonText } from '../json/pretty-json-text.ts';
import { Button } from './button.tsx';
import { CopyButton } from './copy-button.tsx';

type JsonTextProps = {
  readonly name: string;
  /** The text as it is stored. */
  readonly text: string;
};

const mostLines = 300;
const mostCharacters = 30_000;

/** JSON as it was written, over several lines: no number and no escape is changed. */
export function JsonText({ name, text }: JsonTextProps) {
  const [isWhole, setIsWhole] = useState(false);
  const { shown, lines, isCut } = useMemo(
    () => cut(showControls(prettyJsonText(text)), isWhole),
    [text, isWhole],
  );
  return (
    <section aria-label={name} className="flex min-w-0 flex-col gap-1">
      <div className="flex h-6 items-center justify-between">
        <h3 className="text-sm font-medium text-ink-soft">{name}</h3>
        <CopyButton name={`Copy ${name.toLowerCase()}`} text={text} />
      </div>
      <pre className="rounded-md border border-line bg-sunken px-2 py-1.5 font-mono text-sm [overflow-wrap:anywhere] whitespace-pre-wrap">
        {shown}
        {isCut && ' …'}
      </pre>
      {isCut && (
        <Button className="self-start" onClick={() => setIsWhole(true)}>
          Show all {formatAmount(lines, 'line')}
        </Button>
      )}
    </section>
  );
}

function cut(pretty: string, isWhole: boolean) {
  const all = pretty.split('\n');
  if (isWhole || (all.length <= mostLines && pretty.length <= mostCharacters)) {
    return { shown: pretty, lines: all.length, isCut: false };
  }
  const shown = all.slice(0, mostLines).join('\n').slice(0, mostCharacters);
  return { shown, lines: all.length, isCut: true };
}
