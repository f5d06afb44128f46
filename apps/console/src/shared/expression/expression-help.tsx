import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Popover } from '../ui/popover.tsx';

type ExpressionHelpProps = {
  readonly examples: readonly string[];
  readonly onWhere: (where: string) => void;
};

const words = [
  ['state', 'the state at the version'],
  ['previous', 'the state before it'],
  ['event', 'type, data (as upcast), metadata, version, recordedAt, occurredAt'],
  ['== != < <= > >=', 'compare'],
  ['&& || !', 'and, or, not'],
  ['has(state.a)', 'whether the key is there'],
  ['size(state.lines)', 'how many, or how long'],
  ['"x" in state.tags', 'is one of'],
  ['state.lines.exists(l, l.quantity > 3)', 'one of them; all(…) for each'],
  ['text.startsWith("a")', 'also endsWith, contains'],
] as const;

/** What can be written, and some to begin with. */
export function ExpressionHelp({ examples, onWhere }: ExpressionHelpProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      name="How to write an expression"
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button look="quiet" isSquare aria-label="How to write an expression">
          <CircleHelp size={14} aria-hidden="true" />
        </Button>
      }
    >
      <div className="flex max-h-[60vh] w-120 max-w-full flex-col gap-3 overflow-y-auto">
        {examples.length > 0 && (
          <ul className="flex flex-col items-start gap-1" aria-label="Examples">
            {examples.map((example) => (
              <li key={example} className="max-w-full">
                <Button
                  className="h-auto! max-w-full py-1 text-left font-mono text-sm whitespace-normal! [overflow-wrap:anywhere]"
                  onClick={() => {
                    setIsOpen(false);
                    onWhere(example);
                  }}
                >
                  {example}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <p className="text-ink-soft">
          The expression is asked at every version. It is CEL, a small language without surprises:
        </p>
        <dl className="grid grid-cols-[minmax(0,auto)_minmax(7rem,1fr)] gap-x-4 gap-y-1 text-sm">
          {words.map(([word, meaning]) => (
            <div key={word} className="contents">
              <dt className="font-mono [overflow-wrap:anywhere]">{word}</dt>
              <dd className="text-ink-soft">{meaning}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Popover>
  );
}
