import { X } from 'lucide-react';
import { formatAmount, formatNumber } from '../../shared/format/format-number.ts';
import { Button } from '../../shared/ui/button.tsx';
import { TextField } from '../../shared/ui/field.tsx';
import type { BlameOrder } from './order-fields.ts';

type BlameBarProps = {
  readonly order: BlameOrder;
  readonly filter: string;
  readonly shown: number;
  readonly all: number;
  readonly isBehind: boolean;
  /** The path that was asked about. */
  readonly asked: string | undefined;
  readonly onAnswered: () => void;
  readonly onOrder: (order: BlameOrder) => void;
  readonly onFilter: (filter: string) => void;
};

const orders = { path: 'By path', newest: 'Newest first' } as const;

export function BlameBar(props: BlameBarProps) {
  const { order, filter, shown, all, isBehind, asked, onAnswered, onOrder, onFilter } = props;
  return (
    <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-3 py-1 text-sm">
      {(['path', 'newest'] as const).map((name) => (
        <Button key={name} look="quiet" aria-pressed={order === name} onClick={() => onOrder(name)}>
          {orders[name]}
        </Button>
      ))}
      {asked !== undefined && (
        <Button
          look="quiet"
          aria-label={`No longer ask about ${asked}`}
          className="max-w-48 min-w-0 shrink"
          onClick={onAnswered}
        >
          <span className="truncate font-mono">{asked}</span>
          <X size={12} aria-hidden="true" />
        </Button>
      )}
      <span role="status" className="ml-auto text-ink-soft">
        {isBehind
          ? 'catching up …'
          : shown === all
            ? formatAmount(all, 'value')
            : `${formatNumber(shown)} of ${formatAmount(all, 'value')}`}
      </span>
      <TextField
        label="Filter the values"
        isLabelHidden
        placeholder="Filter"
        inputClassName="w-36"
        value={filter}
        onChange={({ target }) => onFilter(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onFilter('');
        }}
      />
    </div>
  );
}
