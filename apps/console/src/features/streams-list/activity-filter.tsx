import { ChevronDown } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { parseTypedTime } from '../../shared/as-of/parse-as-of.ts';
import { formatTime } from '../../shared/format/format-time.ts';
import { Button } from '../../shared/ui/button.tsx';
import { TextField } from '../../shared/ui/field.tsx';
import { Popover } from '../../shared/ui/popover.tsx';

type Range = { readonly activeFrom: string | undefined; readonly activeTo: string | undefined };

type ActivityFilterProps = {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly onChange: (range: Range) => void;
};

const hour = 3_600_000;
const quick = [
  { label: 'Last hour', ms: hour },
  { label: 'Last day', ms: 24 * hour },
  { label: 'Last week', ms: 7 * 24 * hour },
  { label: 'Last 30 days', ms: 30 * 24 * hour },
];

/** When the last event of a stream was recorded. */
export function ActivityFilter({ from, to, onChange }: ActivityFilterProps) {
  const [isOpen, setIsOpen] = useState(false);
  const choose = (range: Range) => {
    setIsOpen(false);
    onChange(range);
  };
  const trigger = (
    <Button>
      {describeRange(from, to)}
      <ChevronDown size={12} aria-hidden="true" />
    </Button>
  );
  return (
    <Popover
      name="Last activity"
      align="start"
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={trigger}
    >
      <RangeForm key={`${from} ${to}`} from={from} to={to} onChoose={choose} />
      <div className="mt-3 grid grid-cols-2 gap-1.5">
        {quick.map(({ label, ms }) => (
          <Button
            key={label}
            onClick={() =>
              choose({ activeFrom: new Date(Date.now() - ms).toISOString(), activeTo: undefined })
            }
          >
            {label}
          </Button>
        ))}
      </div>
      <Button
        className="mt-1.5 w-full"
        disabled={from === undefined && to === undefined}
        onClick={() => choose({ activeFrom: undefined, activeTo: undefined })}
      >
        Any time
      </Button>
    </Popover>
  );
}

type RangeFormProps = Omit<ActivityFilterProps, 'onChange'> & {
  readonly onChoose: (range: Range) => void;
};

function RangeForm({ from, to, onChoose }: RangeFormProps) {
  const [texts, setTexts] = useState({ from: from ?? '', to: to ?? '' });
  const [wrong, setWrong] = useState<'from' | 'to'>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [activeFrom, activeTo] = [readTime(texts.from), readTime(texts.to)];
    if (activeFrom === null || activeTo === null) setWrong(activeFrom === null ? 'from' : 'to');
    else onChoose({ activeFrom, activeTo });
  };
  const fields = { from: 'Last event from', to: 'Last event up to' } as const;
  return (
    <form onSubmit={submit} className="flex w-64 max-w-full flex-col gap-2">
      {(['from', 'to'] as const).map((name) => (
        <TextField
          key={name}
          label={fields[name]}
          placeholder="2026-03-03 14:02"
          value={texts[name]}
          onChange={({ target }) => {
            setTexts((before) => ({ ...before, [name]: target.value }));
            setWrong(undefined);
          }}
          {...(wrong === name && { error: 'Write a date or a time in UTC.' })}
        />
      ))}
      <Button type="submit" look="primary">
        Show these
      </Button>
    </form>
  );
}

/** Undefined when nothing is written, null when it is no time. */
function readTime(text: string): string | undefined | null {
  return text.trim() === '' ? undefined : parseTypedTime(text);
}

function describeRange(from: string | undefined, to: string | undefined): string {
  if (from === undefined && to === undefined) return 'Active at any time';
  if (to === undefined) return `Active since ${formatTime(from ?? '')}`;
  if (from === undefined) return `Active up to ${formatTime(to)}`;
  return `Active ${formatTime(from)} – ${formatTime(to)}`;
}
