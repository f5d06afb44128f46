import { Filter } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { Button } from '../../shared/ui/button.tsx';
import { classNames } from '../../shared/ui/class-names.ts';
import { SelectField, TextField } from '../../shared/ui/field.tsx';
import {
  draftOf,
  type FilterChoice,
  type FilterDraft,
  type FilterField,
  filterFields,
  flawIn,
  readDraft,
} from './check-filter.ts';

type LogFilterBarProps = {
  readonly filter: FilterChoice;
  readonly categories: readonly string[];
  readonly types: readonly string[];
  readonly onChange: (filter: FilterChoice) => void;
  readonly firstField: RefObject<HTMLInputElement | null>;
};

/** What the log is filtered by. It counts as said on Enter, and when the field is left. */
export function LogFilterBar(props: LogFilterBarProps) {
  const { filter, categories, types, onChange, firstField } = props;
  const [{ of, draft }, setTyped] = useState({ of: filter, draft: draftOf(filter) });
  // Chosen elsewhere, it is shown here.
  if (filterFields.some((field) => of[field] !== filter[field])) {
    setTyped({ of: filter, draft: draftOf(filter) });
  }
  const setDraft = (next: FilterDraft) => setTyped({ of: filter, draft: next });
  const [isShown, setIsShown] = useState(false);
  const typesId = useId();
  const count = filterFields.filter((field) => filter[field] !== undefined).length;

  const apply = (next: FilterDraft) => {
    const choice = readDraft(next);
    if (choice === undefined) return;
    if (filterFields.some((field) => choice[field] !== filter[field])) onChange(choice);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply(draft);
  };
  const field = (name: FilterField) => ({
    value: draft[name],
    error: flawIn(draft, name),
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setDraft({ ...draft, [name]: target.value }),
    onBlur: () => apply(draft),
  });
  const choose = (category: string) => {
    const next = { ...draft, category };
    setDraft(next);
    apply(next);
  };
  return (
    <form
      aria-label="Filter"
      onSubmit={submit}
      onKeyDown={leaveOnEscape}
      className="flex shrink-0 flex-wrap items-start gap-2 border-b border-line bg-surface px-3 py-2"
    >
      <Button className="md:hidden" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
        <Filter size={14} aria-hidden="true" />
        Filter{count > 0 && ` (${count})`}
      </Button>
      <div
        className={classNames('flex grow flex-wrap items-start gap-2', !isShown && 'max-md:hidden')}
      >
        <SelectField
          label="Category"
          className="w-28"
          value={draft.category}
          onChange={({ target }) => choose(target.value)}
          options={[
            { value: '', label: 'Any' },
            ...withChosen(categories, filter.category).map((name) => ({
              value: name,
              label: name,
            })),
          ]}
        />
        <TextField
          {...field('type')}
          label="Type"
          className="w-40"
          list={typesId}
          ref={firstField}
        />
        <datalist id={typesId}>
          {types.map((type) => (
            <option key={type} value={type} />
          ))}
        </datalist>
        <TextField
          {...field('from')}
          label="From"
          placeholder="2026-03-03 14:02"
          className="w-42"
        />
        <TextField {...field('to')} label="To" placeholder="2026-03-03 15:00" className="w-42" />
        <TextField {...field('actor')} label="Actor" className="w-32" />
        <TextField {...field('correlationId')} label="Correlation" className="w-40" />
        <TextField
          {...field('contains')}
          label="Data contains"
          placeholder={'{"amountCents":500}'}
          className="min-w-48 grow"
          inputClassName="font-mono"
        />
        <Button type="submit" className="sr-only focus:not-sr-only">
          Apply
        </Button>
        {count > 0 && (
          <Button className="mt-5" onClick={() => onChange({})}>
            Clear
          </Button>
        )}
      </div>
    </form>
  );
}

/** Keys are for the list again. */
function leaveOnEscape({ key, target }: KeyboardEvent): void {
  if (key === 'Escape' && target instanceof HTMLElement) target.blur();
}

function withChosen(names: readonly string[], chosen: string | undefined): readonly string[] {
  return chosen === undefined || names.includes(chosen) ? names : [...names, chosen];
}
