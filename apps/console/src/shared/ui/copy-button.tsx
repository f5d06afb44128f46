import { Check, Copy, type LucideIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';

type CopyButtonProps = {
  readonly name: string;
  /** The text, or where it comes from. */
  readonly text: string | (() => Promise<string>);
  readonly label?: string;
  readonly picture?: LucideIcon;
  /** Told why it could not. */
  readonly onFailed?: (error: unknown) => void;
};

/** Copies, and says that it did or that it could not. */
export function CopyButton({ name, text, label, picture = Copy, onFailed }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), 1500);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : await text());
      setOutcome('copied');
    } catch (error) {
      setOutcome('failed');
      onFailed?.(error);
    }
  };
  const said =
    outcome === 'copied' ? 'Copied' : outcome === 'failed' ? 'Could not be copied' : name;
  const Icon = outcome === 'copied' ? Check : picture;
  return (
    <>
      {label === undefined ? (
        <IconButton name={said} onClick={() => void copy()}>
          <Icon size={14} />
        </IconButton>
      ) : (
        <Button aria-label={said} onClick={() => void copy()}>
          <Icon size={14} />
          {outcome === null ? label : said}
        </Button>
      )}
      <span role="status" className="sr-only">
        {outcome !== null && said}
      </span>
    </>
  );
}
