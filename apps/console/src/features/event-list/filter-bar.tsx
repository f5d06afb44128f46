import { ListFilter, X } from 'lucide-react';
import { type Ref, useState } from 'react';
import { formatNumber } from '../../shared/format/format-number.ts';
import { readTypedPath } from '../../shared/format/read-typed-path.ts';
import { Button } from '../../shared/ui/button.tsx';
import { EventMark } from '../../shared/ui/event-mark.tsx';
import { Popover } from '../../shared/ui/popover.tsx';
import { TypingField } from '../../shared/ui/typing-field.tsx';
import { type EventFilter, type WrittenFilter, writeTypes } from './event-filter.ts';

type FilterBarProps = {
  readonly filter: EventFilter;
  readonly eventTypes: readonly { readonly type: string; readonly count: number }[];
  readonly textRef: Ref<HTMLInputElement>;
  readonly onFilter: (filter: WrittenFilter) => void;
};

/** What the list is filtered by: text in the data, types, the path that was changed. */
export function FilterBar({ filter, eventTypes, textRef, onFilter }: FilterBarProps) {
  const { types, text, path } = filter;
  const withoutType = (type: string) => writeTypes(types.filter((other) => other !== type));
  return (
    <div className="flex shrink-0 flex-col gap-1.5 border-b border-line p-1.5">
      <div className="flex gap-1.5">
        <TypingField
          ref={textRef}
          label="Text in the data"
          isLabelHidden
          placeholder="Text in the data   /"
          className="grow"
          value={text}
          onType={(q) => onFilter({ q: q === '' ? undefined : q })}
        />
        <MoreFilters {...{ filter, eventTypes, onFilter }} />
      </div>
      {(types.length > 0 || path !== '') && (
        <ul aria-label="Filters" className="flex flex-wrap gap-1">
          {types.map((type) => (
            <Chip key={type} name={type} onRemove={() => onFilter({ type: withoutType(type) })}>
              <EventMark type={type} />
            </Chip>
          ))}
          {path !== '' && (
            <Chip name={`changed ${path}`} onRemove={() => onFilter({ path: undefined })} />
          )}
        </ul>
      )}
    </div>
  );
}

type ChipProps = {
  readonly name: string;
  readonly onRemove: () => void;
  readonly children?: React.ReactNode;
};

function Chip({ name, onRemove, children }: ChipProps) {
  return (
    <li className="flex h-6 min-w-0 items-center gap-1.5 rounded-md border border-line bg-sunken pl-1.5 text-sm">
      {children}
      <span className="truncate">{name}</span>
      <button
        type="button"
        aria-label={`Without ${name}`}
        onClick={onRemove}
        className="flex size-6 items-center justify-center rounded-md text-ink-soft hover:bg-hover hover:text-ink"
      >
        <X size={12} />
      </button>
    </li>
  );
}

function MoreFilters({ filter, eventTypes, onFilter }: Omit<FilterBarProps, 'textRef'>) {
  const [isOpen, setIsOpen] = useState(false);
  const { types, path } = filter;
  const toggle = (type: string) =>
    onFilter({
      type: writeTypes(
        types.includes(type) ? types.filter((other) => other !== type) : [...types, type],
      ),
    });
  return (
    <Popover
      name="Filter by type and path"
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      align="start"
      trigger={
        <Button aria-label="Filter by type and path">
          <ListFilter size={14} aria-hidden="true" />
          Filter
        </Button>
      }
    >
      <div className="flex w-72 flex-col gap-3">
        <TypingField
          label="Changed path"
          hint="For example /balanceCents"
          error={flawOf(path)}
          inputClassName="font-mono"
          value={path}
          onType={(typed) => onFilter({ path: typed === '' ? undefined : typed })}
        />
        <fieldset className="flex flex-col">
          <legend className="mb-1 text-sm text-ink-soft">Types</legend>
          {eventTypes.map(({ type, count }) => (
            <label
              key={type}
              className="flex h-7 cursor-pointer items-center gap-2 rounded-md px-1 hover:bg-hover"
            >
              <input
                type="checkbox"
                className="accent-(--accent)"
                checked={types.includes(type)}
                onChange={() => toggle(type)}
              />
              <EventMark type={type} />
              <span className="min-w-0 grow truncate">{type}</span>
              <span className="text-ink-faint">{formatNumber(count)}</span>
            </label>
          ))}
        </fieldset>
      </div>
    </Popover>
  );
}

function flawOf(path: string): string | undefined {
  const typed = readTypedPath(path);
  return path.trim() !== '' && 'reason' in typed ? typed.reason : undefined;
}
