import { useNavigate } from '@tanstack/react-router';
import { ReconciliationPanel } from '../../features/trace-reconciliation/reconciliation-panel.tsx';
import { SelectField } from '../../shared/ui/field.tsx';
import { present } from '../../shared/url/read-search.ts';
import type { TracesSearch } from '../../shared/url/traces-search.ts';

const minute = 60_000;
const spans = [
  { value: '60', label: 'The last hour' },
  { value: '360', label: 'The last 6 hours' },
  { value: '1440', label: 'The last day' },
  { value: '4320', label: 'The last 3 days' },
] as const;

/** Where log and traces do not agree, in a time that is chosen. */
export function ReconciliationView({ from, to }: Pick<TracesSearch, 'from' | 'to'>) {
  const navigate = useNavigate({ from: '/traces' });
  const choose = (minutes: string) => {
    const since = new Date(Date.now() - Number(minutes) * minute).toISOString();
    const chosen = minutes === '60' ? undefined : since;
    void navigate({ search: (before) => ({ ...before, from: chosen, to: undefined }) });
  };
  const isGiven = from !== undefined || to !== undefined;
  return (
    <ReconciliationPanel
      time={present({ from, to })}
      actions={
        <SelectField
          label="Time"
          isLabelHidden
          value={isGiven ? nearest(from, to) : '60'}
          onChange={({ target }) => choose(target.value)}
          options={[...spans, { value: 'given', label: 'As in the address' }].filter(
            ({ value }) => value !== 'given' || (isGiven && nearest(from, to) === 'given'),
          )}
        />
      }
    />
  );
}

/** The choice that an address means, if it is one of them. */
function nearest(from: string | undefined, to: string | undefined): string {
  if (from === undefined || to !== undefined) return 'given';
  const minutes = (Date.now() - Date.parse(from)) / minute;
  const found = spans.find(({ value }) => Math.abs(Number(value) - minutes) < Number(value) / 20);
  return found?.value ?? 'given';
}
