import {
  ChevronDown,
  ChevronUp,
  CircleX,
  Filter,
  Info,
  ListCollapse,
  ListTree,
  Maximize2,
  Minus,
  Plus,
  Route,
  SlidersHorizontal,
} from 'lucide-react';
import { type RefObject, useState } from 'react';
import { formatNumber } from '../../shared/format/format-number.ts';
import { Button } from '../../shared/ui/button.tsx';
import { classNames } from '../../shared/ui/class-names.ts';
import { SelectField, TextField } from '../../shared/ui/field.tsx';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import { TypingField } from '../../shared/ui/typing-field.tsx';
import type { TraceSearch } from '../../shared/url/trace-search.ts';

type TraceSearchBarProps = {
  readonly search: TraceSearch;
  readonly services: readonly string[];
  /** How many were found, and which of them is the active one; undefined when nothing is sought. */
  readonly found: { readonly count: number; readonly at: number | undefined } | undefined;
  readonly isPathShown: boolean;
  readonly isZoomed: boolean;
  /** On a small screen, where it takes room from the spans. */
  readonly isAboutShown: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onChange: (search: Partial<TraceSearch>) => void;
  /** To the next or the one before of what is found by the text that stands there now. */
  readonly onStep: (by: 1 | -1, text: string) => void;
  readonly onPath: () => void;
  readonly onAbout: () => void;
  readonly onCollapse: (how: 'all' | 'none' | 'more' | 'less') => void;
  readonly onWhole: () => void;
};

/** What is looked for in a trace, and how much of it is shown. */
export function TraceSearchBar(props: TraceSearchBarProps) {
  const { search, services, found, field, onChange, onStep, onCollapse } = props;
  const [isMore, setIsMore] = useState(false);
  const isNone = found?.count === 0;
  return (
    <search
      aria-label="In this trace"
      className="flex shrink-0 flex-wrap items-center gap-1.5 border-b border-line bg-surface px-3 py-1.5"
    >
      <TypingField
        label="Find"
        isLabelHidden
        placeholder="Find a name, service, stream or id"
        type="search"
        className="w-62 max-md:grow"
        ref={field}
        value={search.q ?? ''}
        onType={(q) => onChange({ q: q === '' ? undefined : q })}
        onKeyUp={(event) => {
          if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1, event.currentTarget.value);
        }}
      />
      <IconButton
        name="Previous found"
        keys="N"
        disabled={found === undefined || isNone}
        onClick={() => onStep(-1, search.q ?? '')}
      >
        <ChevronUp size={14} />
      </IconButton>
      <IconButton
        name="Next found"
        keys="n"
        disabled={found === undefined || isNone}
        onClick={() => onStep(1, search.q ?? '')}
      >
        <ChevronDown size={14} />
      </IconButton>
      <Button
        look="quiet"
        isSquare
        className="lg:hidden"
        aria-label="More ways to look"
        aria-expanded={isMore}
        onClick={() => setIsMore(!isMore)}
      >
        <SlidersHorizontal size={14} aria-hidden="true" />
      </Button>
      <div
        className={classNames(
          'flex flex-wrap items-center gap-1.5 lg:contents',
          !isMore && 'max-lg:hidden',
        )}
      >
        <SelectField
          label="Service"
          isLabelHidden
          className="w-34"
          value={search.service ?? ''}
          onChange={({ target }) =>
            onChange({ service: target.value === '' ? undefined : target.value })
          }
          options={[
            { value: '', label: 'Any service' },
            ...services.map((service) => ({ value: service, label: service })),
          ]}
        />
        <LeastField value={search.min} onChange={(min) => onChange({ min })} />
        <Button
          look="quiet"
          aria-pressed={search.failed === 'true'}
          onClick={() => onChange({ failed: search.failed === 'true' ? undefined : 'true' })}
        >
          <CircleX size={14} aria-hidden="true" />
          Failed
        </Button>
        <Button
          look="quiet"
          aria-pressed={search.only === 'true'}
          title="Show only what was found, and what leads there"
          onClick={() => onChange({ only: search.only === 'true' ? undefined : 'true' })}
        >
          <Filter size={14} aria-hidden="true" />
          Hide the rest
        </Button>
      </div>
      <p role="status" className="text-sm text-ink-soft">
        {found !== undefined && tellFound(found)}
      </p>
      <div
        className={classNames(
          'ml-auto flex flex-wrap items-center gap-0.5',
          !isMore && 'max-lg:hidden',
        )}
      >
        <Button
          look="quiet"
          className="lg:hidden"
          aria-pressed={props.isAboutShown}
          onClick={props.onAbout}
        >
          <Info size={14} aria-hidden="true" />
          This trace
        </Button>
        <Button
          look="quiet"
          aria-pressed={props.isPathShown}
          title="The line under the bars: what the end of the trace waited for"
          onClick={props.onPath}
        >
          <Route size={14} aria-hidden="true" />
          Critical path
        </Button>
        <IconButton name="One level less" keys="p" onClick={() => onCollapse('less')}>
          <Minus size={14} />
        </IconButton>
        <IconButton name="One level more" keys="o" onClick={() => onCollapse('more')}>
          <Plus size={14} />
        </IconButton>
        <IconButton name="Collapse all" keys="]" onClick={() => onCollapse('all')}>
          <ListCollapse size={14} />
        </IconButton>
        <IconButton name="Expand all" keys="[" onClick={() => onCollapse('none')}>
          <ListTree size={14} />
        </IconButton>
        <IconButton
          name="All of the time"
          keys="0"
          disabled={!props.isZoomed}
          onClick={props.onWhole}
        >
          <Maximize2 size={14} />
        </IconButton>
      </div>
    </search>
  );
}

type LeastFieldProps = {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
};

function LeastField({ value, onChange }: LeastFieldProps) {
  return (
    <TextField
      label="At least so many milliseconds"
      isLabelHidden
      placeholder="≥ ms"
      inputMode="numeric"
      className="w-18"
      key={value ?? ''}
      defaultValue={value ?? ''}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
      onBlur={({ target }) => {
        const typed = target.value.trim();
        onChange(/^\d{1,9}$/.test(typed) ? Number(typed) : undefined);
      }}
    />
  );
}

function tellFound({ count, at }: { readonly count: number; readonly at: number | undefined }) {
  if (count === 0) return 'none found';
  if (at === undefined) return `${formatNumber(count)} found`;
  return `${formatNumber(at + 1)} of ${formatNumber(count)}`;
}
