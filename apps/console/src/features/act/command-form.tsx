import { type FormEvent, useMemo, useState } from 'react';
import type { Aggregate } from '../../shared/api/schemas.ts';
import { formatNumber } from '../../shared/format/format-number.ts';
import { Button } from '../../shared/ui/button.tsx';
import { classNames } from '../../shared/ui/class-names.ts';
import { SelectField, TextField } from '../../shared/ui/field.tsx';
import { buildFormFields } from './build-form-fields.ts';
import { FormFields } from './form-fields.tsx';
import { Done, Refused } from './outcome.tsx';
import { useCommand } from './use-command.ts';
import { type Issues, startForm, writeInput } from './write-input.ts';

type CommandFormProps = {
  readonly streamId: string;
  readonly aggregate: Aggregate;
  readonly head: number;
  readonly onActed: (version: number) => void;
  readonly onClose: () => void;
};

const noIssues: Issues = new Map();

/** A command and its input, as its schema describes it, decided on the version that was seen. */
export function CommandForm({ streamId, aggregate, head, onActed, onClose }: CommandFormProps) {
  const [name, setName] = useState(() => firstCommand(aggregate, head));
  const [seen, setSeen] = useState(head);
  const command = aggregate.commands.find((other) => other.name === name);
  const fields = useMemo(() => buildFormFields(command?.inputSchema), [command]);
  const [value, setValue] = useState(() => startForm(fields));
  const [actor, setActor] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const { state, send, reset } = useCommand(streamId, onActed);
  const { text, issues } = useMemo(() => writeInput(fields, value), [fields, value]);

  const choose = (other: string) => {
    const schema = aggregate.commands.find((one) => one.name === other)?.inputSchema;
    setName(other);
    setValue(startForm(buildFormFields(schema)));
    setIsChecked(false);
    reset();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setIsChecked(true);
    if (issues.size > 0 || actorIssue(actor) !== undefined) {
      focusFirstIssue(event.currentTarget);
      return;
    }
    const id = streamId.slice(aggregate.name.length + 1);
    void send({ aggregate: aggregate.name, id, command: name, input: text, head: seen, actor });
  };
  if (state.kind === 'accepted') {
    const again = () => {
      setSeen(state.accepted.version);
      choose(name);
    };
    return <Done accepted={state.accepted} onClose={onClose} onAgain={again} />;
  }
  const moveTo = (version: number) => {
    setSeen(version);
    reset();
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <SelectField
        label="Command"
        options={aggregate.commands.map((one) => ({ value: one.name, label: one.name }))}
        value={name}
        onChange={({ target }) => choose(target.value)}
      />
      <FormFields
        fields={fields}
        value={value}
        path=""
        issues={isChecked ? issues : noIssues}
        onChange={setValue}
      />
      <TextField
        label="Who acts (optional)"
        value={actor}
        error={isChecked ? actorIssue(actor) : undefined}
        onChange={({ target }) => setActor(target.value)}
      />
      {state.kind === 'failed' && <Refused error={state.error} onMoveTo={moveTo} />}
      <footer className="flex items-start gap-3 border-t border-line pt-3">
        <Button look="primary" type="submit" aria-disabled={state.kind === 'sending'}>
          {state.kind === 'sending' ? 'Sending …' : `Run ${name}`}
        </Button>
        <div className="min-w-0 grow text-sm">
          <p className="py-1 text-ink-faint">
            Decided on version {formatNumber(seen)}. This writes to the log.
          </p>
          <GoneOn to={head > seen && state.kind !== 'failed' ? head : null} onMoveTo={setSeen} />
        </div>
      </footer>
    </form>
  );
}

type GoneOnProps = {
  readonly to: number | null;
  readonly onMoveTo: (version: number) => void;
};

/** Somebody else has written. Its room is always kept, so that nothing moves under the pointer. */
function GoneOn({ to, onMoveTo }: GoneOnProps) {
  return (
    <div
      role="status"
      className={classNames(
        'flex min-h-9 flex-wrap items-center gap-x-2 gap-y-1 rounded-md px-2 py-1',
        to !== null && 'bg-warn-soft text-warn',
      )}
    >
      {to !== null && (
        <>
          The stream has gone on to version {formatNumber(to)}.
          <Button onClick={() => onMoveTo(to)}>Decide on it</Button>
        </>
      )}
    </div>
  );
}

/** On what there is, the first command is seldom what one comes for: it begins things. */
function firstCommand({ commands }: Aggregate, head: number): string {
  return (head > 0 ? commands[1] : undefined)?.name ?? commands[0]?.name ?? '';
}

/** Once it is drawn as one. */
function focusFirstIssue(form: HTMLFormElement): void {
  requestAnimationFrame(() => {
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
}

function actorIssue(actor: string): string | undefined {
  return /^[\x20-\x7e]{0,200}$/.test(actor)
    ? undefined
    : 'takes at most 200 plain letters and signs';
}
