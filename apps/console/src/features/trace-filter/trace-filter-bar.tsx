import { useQuery } from '@tanstack/react-query';
import { Filter } from 'lucide-react';
import { type FormEvent, type RefObject, useId, useState } from 'react';
import { Button } from '../../shared/ui/button.tsx';
import { classNames } from '../../shared/ui/class-names.ts';
import { SelectField, TextField } from '../../shared/ui/field.tsx';
import {
  draftOfFilter,
  flawInFilter,
  readFilterDraft,
  type TraceFilter,
  type TraceFilterDraft,
  type TraceFilterField,
  traceFilterFields,
} from './check-trace-filter.ts';
import { traceNamesQuery } from './trace-names-query.ts';

type TraceFilterBarProps = {
  readonly filter: TraceFilter;
  readonly eventTypes: readonly string[];
  readonly onChange: (filter: TraceFilter) => void;
  readonly firstField: RefObject<HTMLInputElement | null>;
};

/** What traces are searched by. It counts as said on Enter, and when the field is left. */
export function TraceFilterBar(props: TraceFilterBarProps) {
  const { filter, eventTypes, onChange, firstField } = props;
  const [{ of, draft }, setTyped] = useState({ of: filter, draft: draftOfFilter(filter) });
  // Chosen elsewhere, it is shown here.
  if (traceFilterFields.some((field) => of[field] !== filter[field])) {
    setTyped({ of: filter, draft: draftOfFilter(filter) });
  }
  const [isShown, setIsShown] = useState(false);
  const services = useQuery(traceNamesQuery).data ?? [];
  const count = traceFilterFields.filter((field) => filter[field] !== undefined).length;

  const apply = (next: TraceFilterDraft) => {
    const choice = readFilterDraft(next);
    if (choice === undefined) return;
    if (traceFilterFields.some((field) => choice[field] !== filter[field])) onChange(choice);
  };
  const setField = (name: TraceFilterField, value: string) => {
    const next = { ...draft, [name]: value };
    setTyped({ of: filter, draft: next });
    return next;
  };
  const field = (name: TraceFilterField) => ({
    value: draft[name],
    error: flawInFilter(draft, name),
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      void setField(name, target.value),
    onBlur: () => apply(draft),
  });
  const choice = (name: TraceFilterField) => ({
    value: draft[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      apply(setField(name, target.value)),
  });
  const operations = services
    .filter(({ service }) => draft.service === '' || service === draft.service)
    .flatMap((one) => one.operations);
  const operationsId = useId();
  const typesId = useId();
  return (
    <form
      aria-label="Filter"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        apply(draft);
      }}
      onKeyDown={({ key, target }) => {
        if (key === 'Escape' && target instanceof HTMLElement) target.blur();
      }}
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
          {...choice('service')}
          label="Service"
          className="w-36"
          options={[
            { value: '', label: 'Any' },
            ...withChosen(
              services.map(({ service }) => service),
              draft.service,
            ).map((value) => ({ value, label: value })),
          ]}
        />
        <TextField
          {...field('operation')}
          label="Operation"
          className="w-36 grow"
          list={operationsId}
          ref={firstField}
        />
        <NameList id={operationsId} names={operations} />
        <SelectField
          {...choice('status')}
          label="Outcome"
          className="w-24"
          options={[
            { value: '', label: 'Any' },
            { value: 'error', label: 'Failed' },
            { value: 'ok', label: 'Went well' },
          ]}
        />
        <SelectField
          {...choice('conflict')}
          label="Conflict"
          className="w-22"
          options={[
            { value: '', label: 'Any' },
            { value: 'true', label: 'With' },
            { value: 'false', label: 'Without' },
          ]}
        />
        <TextField
          {...field('minDurationMs')}
          label="At least, ms"
          inputMode="numeric"
          className="w-19"
        />
        <TextField
          {...field('maxDurationMs')}
          label="At most, ms"
          inputMode="numeric"
          className="w-19"
        />
        <TextField {...field('streamId')} label="Stream" className="w-36" />
        <TextField {...field('eventType')} label="Event type" className="w-32" list={typesId} />
        <NameList id={typesId} names={eventTypes} />
        <TextField
          {...field('from')}
          label="From"
          placeholder="2026-03-03 14:02"
          className="w-38"
        />
        <TextField {...field('to')} label="To" placeholder="2026-03-03 15:00" className="w-38" />
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

function NameList({ id, names }: { readonly id: string; readonly names: readonly string[] }) {
  return (
    <datalist id={id}>
      {[...new Set(names)].map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

function withChosen(names: readonly string[], chosen: string): readonly string[] {
  return chosen === '' || names.includes(chosen) ? names : [...names, chosen];
}
