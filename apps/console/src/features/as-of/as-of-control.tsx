import { ChevronDown, History } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { parseAsOf } from '../../shared/as-of/parse-as-of.ts';
import { useAsOf, useMoveAsOf } from '../../shared/as-of/use-as-of.ts';
import { Button } from '../../shared/ui/button.tsx';
import { TextField } from '../../shared/ui/field.tsx';
import { Popover } from '../../shared/ui/popover.tsx';
import { describeAsOf } from './describe-as-of.ts';

const hour = 3_600_000;
const quick = [
  { label: 'An hour ago', ms: hour },
  { label: 'Yesterday', ms: 24 * hour },
  { label: 'A week ago', ms: 7 * 24 * hour },
  { label: '30 days ago', ms: 30 * 24 * hour },
];

/** The one cursor in time for the whole console. */
export function AsOfControl() {
  const asOf = useAsOf();
  const move = useMoveAsOf();
  const [isOpen, setIsOpen] = useState(false);
  const choose = (moment: string | undefined) => {
    setIsOpen(false);
    move(moment);
  };
  const trigger = (
    <Button
      aria-describedby="as-of-now"
      className={asOf === undefined ? '' : 'border-past bg-past-soft'}
    >
      <History size={14} aria-hidden="true" />
      As of
      <span aria-hidden="true" className="font-medium max-lg:max-w-24 max-lg:truncate">
        {describeAsOf(asOf)}
      </span>
      <ChevronDown size={12} aria-hidden="true" />
    </Button>
  );
  return (
    <>
      <span id="as-of-now" className="sr-only">
        {describeAsOf(asOf)}
      </span>
      <Popover name="As of" isOpen={isOpen} onOpenChange={setIsOpen} trigger={trigger}>
        <MomentForm key={asOf ?? 'now'} asOf={asOf} onChoose={choose} />
        <div className="mt-3 grid grid-cols-2 gap-1.5">
          {quick.map(({ label, ms }) => (
            <Button key={label} onClick={() => choose(new Date(Date.now() - ms).toISOString())}>
              {label}
            </Button>
          ))}
        </div>
        <Button
          look="primary"
          className="mt-3 w-full"
          disabled={asOf === undefined}
          onClick={() => choose(undefined)}
        >
          Back to now
        </Button>
      </Popover>
    </>
  );
}

type MomentFormProps = {
  readonly asOf: string | undefined;
  readonly onChoose: (moment: string) => void;
};

function MomentForm({ asOf, onChoose }: MomentFormProps) {
  const [text, setText] = useState(asOf ?? '');
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const moment = parseAsOf(text);
    if (moment === null) setError('Write a date, a time in UTC, or a position.');
    else onChoose(moment);
  };
  return (
    <form onSubmit={submit} className="flex w-72 max-w-full items-start gap-2">
      <TextField
        label="A time or a position"
        placeholder="2026-03-03 14:02"
        hint="In UTC, or a position such as 71204"
        className="grow"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setError(undefined);
        }}
        {...(error !== undefined && { error })}
      />
      <Button type="submit" className="mt-5">
        Go
      </Button>
    </form>
  );
}
