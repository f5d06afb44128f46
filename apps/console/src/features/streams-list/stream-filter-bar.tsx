import { type RefObject, useId } from 'react';
import type { Category } from '../../shared/api/schemas.ts';
import { formatNumber } from '../../shared/format/format-number.ts';
import { SelectField } from '../../shared/ui/field.tsx';
import { TypingField } from '../../shared/ui/typing-field.tsx';
import { ActivityFilter } from './activity-filter.tsx';
import type { StreamFilter } from './stream-filter.ts';

type StreamFilterBarProps = {
  readonly filter: StreamFilter;
  /** While somebody types, the address is replaced. */
  readonly onChange: (changed: StreamFilter, isTyping: boolean) => void;
  readonly categories: readonly Category[];
  readonly eventTypes: readonly string[];
  readonly idField: RefObject<HTMLInputElement | null>;
  readonly children?: React.ReactNode;
};

export function StreamFilterBar(props: StreamFilterBarProps) {
  const { filter, onChange, categories, eventTypes, idField, children } = props;
  const typesId = useId();
  return (
    <search className="flex shrink-0 flex-wrap items-end gap-2 border-b border-line bg-surface px-3 py-2">
      <SelectField
        label="Category"
        isLabelHidden
        value={filter.category ?? ''}
        options={listCategoryOptions(categories, filter.category)}
        onChange={({ target }) => onChange({ category: orNothing(target.value) }, false)}
      />
      <TypingField
        label="Id contains"
        isLabelHidden
        ref={idField}
        type="search"
        className="w-56 max-md:grow"
        placeholder="Id, * for anything"
        maxLength={200}
        value={filter.q ?? ''}
        onType={(text) => onChange({ q: orNothing(text.trim()) }, true)}
      />
      <TypingField
        label="Last event’s type"
        isLabelHidden
        className="w-40 max-md:grow"
        placeholder="Last event’s type"
        list={typesId}
        maxLength={200}
        value={filter.lastEventType ?? ''}
        onType={(text) => onChange({ lastEventType: orNothing(text.trim()) }, true)}
      />
      <datalist id={typesId}>
        {eventTypes.map((type) => (
          <option key={type} value={type} />
        ))}
      </datalist>
      <ActivityFilter
        from={filter.activeFrom}
        to={filter.activeTo}
        onChange={(range) => onChange(range, false)}
      />
      <SelectField
        label="Sort"
        isLabelHidden
        value={filter.sort ?? 'recent'}
        options={sorts}
        onChange={({ target }) =>
          onChange({ sort: target.value === 'id' ? 'id' : undefined }, false)
        }
      />
      {children}
    </search>
  );
}

const sorts = [
  { value: 'recent', label: 'Newest activity first' },
  { value: 'id', label: 'By id' },
];

function orNothing(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function listCategoryOptions(categories: readonly Category[], chosen: string | undefined) {
  const known = categories.map(({ category, streams }) => ({
    value: category,
    label: `${category} (${formatNumber(streams)})`,
  }));
  const isKnown = chosen === undefined || known.some(({ value }) => value === chosen);
  return [
    { value: '', label: 'All categories' },
    ...known,
    ...(isKnown ? [] : [{ value: chosen, label: chosen }]),
  ];
}
