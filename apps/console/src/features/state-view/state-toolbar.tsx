import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type Ref, useState } from 'react';
import type { Shown } from '../../shared/film/film.ts';
import { formatAmount, formatNumber } from '../../shared/format/format-number.ts';
import { EventMark } from '../../shared/ui/event-mark.tsx';
import { TextField } from '../../shared/ui/field.tsx';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import type { Find } from './use-find.ts';

type StateToolbarProps = {
  readonly shown: Shown;
  /** The ids of the rows that changed. */
  readonly changed: readonly string[];
  readonly isReplaced: boolean;
  readonly find: Find;
  readonly fieldRef: Ref<HTMLInputElement>;
  readonly onGoTo: (id: string) => void;
  readonly onLeaveField: () => void;
};

/** What this version changed, and looking for something. */
export function StateToolbar(props: StateToolbarProps) {
  const { shown, changed, isReplaced, find, fieldRef, onGoTo, onLeaveField } = props;
  const stepFind = (by: 1 | -1) => {
    const path = find.step(by);
    if (path !== undefined) onGoTo(path);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') stepFind(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') {
      find.onType('');
      onLeaveField();
    } else return;
    event.preventDefault();
  };
  return (
    <div className="flex min-h-9 shrink-0 items-center gap-2 border-b border-line px-3 text-sm">
      {shown.frame !== null && <EventMark type={shown.frame.type} />}
      <p className="min-w-0 truncate text-ink-soft">
        {shown.version === 0 ? (
          'Before the first event'
        ) : (
          <>
            <span className="font-medium text-ink @max-[520px]:sr-only">{shown.frame?.type}</span>{' '}
            {tellChanges(isReplaced ? 1 : changed.length)}
          </>
        )}
      </p>
      {changed.length > 0 && <ChangeStepper {...{ changed, onGoTo }} />}
      <div className="ml-auto flex items-center gap-1">
        {find.text !== '' && (
          <span role="status" className="whitespace-nowrap text-ink-faint">
            {tellHits(find)}
          </span>
        )}
        <TextField
          ref={fieldRef}
          label="Find in the state"
          isLabelHidden
          placeholder="Find a key or value"
          inputClassName="w-40 @max-[520px]:w-32"
          value={find.typed}
          onChange={({ target }) => find.onType(target.value)}
          onKeyDown={onKeyDown}
        />
        {find.hits.length > 0 && (
          <>
            <IconButton name="Previous hit" keys="Shift+Enter" onClick={() => stepFind(-1)}>
              <ArrowUp size={14} />
            </IconButton>
            <IconButton name="Next hit" keys="Enter" onClick={() => stepFind(1)}>
              <ArrowDown size={14} />
            </IconButton>
          </>
        )}
      </div>
    </div>
  );
}

function tellChanges(count: number): string {
  return count === 0 ? 'changed nothing' : `changed ${formatAmount(count, 'value')}`;
}

function tellHits({ hits, at, isMore }: Find): string {
  if (hits.length === 0) return 'nothing found';
  const all = `${formatNumber(hits.length)}${isMore ? ' or more' : ''}`;
  return at < 0 ? `${all} found` : `${formatNumber(at + 1)} of ${all}`;
}

type ChangeStepperProps = Pick<StateToolbarProps, 'changed' | 'onGoTo'>;

function ChangeStepper({ changed, onGoTo }: ChangeStepperProps) {
  const [last, setLast] = useState({ changed, at: -1 });
  const step = (by: 1 | -1) => {
    const { length } = changed;
    const at = last.changed === changed ? last.at : -1;
    const next = at < 0 ? (by > 0 ? 0 : length - 1) : (at + by + length) % length;
    const id = changed[next];
    setLast({ changed, at: next });
    if (id !== undefined) onGoTo(id);
  };
  return (
    <span className="flex">
      <IconButton name="Previous change" onClick={() => step(-1)}>
        <ArrowUp size={14} />
      </IconButton>
      <IconButton name="Next change" onClick={() => step(1)}>
        <ArrowDown size={14} />
      </IconButton>
    </span>
  );
}
