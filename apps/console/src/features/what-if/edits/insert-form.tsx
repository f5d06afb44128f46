import type { Json } from '@hindsight/history';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { aggregatesQuery } from '../../../shared/api/aggregates-query.ts';
import type { Aggregate } from '../../../shared/api/schemas.ts';
import { formatNumber } from '../../../shared/format/format-number.ts';
import { SelectField } from '../../../shared/ui/field.tsx';
import { Failed, Loading } from '../../../shared/ui/panel-states.tsx';
import { DataForm } from './data-form.tsx';
import { prefillData } from './prefill-data.ts';

type InsertFormProps = {
  readonly category: string;
  readonly usualType: string | undefined;
  readonly afterVersion: number;
  readonly onSubmit: (type: string, data: Json) => void;
  readonly onCancel: () => void;
};

/** An event that never was. */
export function InsertForm(props: InsertFormProps) {
  const { category, usualType, afterVersion, onSubmit, onCancel } = props;
  const { data, error, refetch } = useQuery(aggregatesQuery);
  const [chosen, setChosen] = useState(usualType);
  if (error !== null) {
    return <Failed what="The event types" error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Loading what="the event types" />;
  const types = data.find(({ name }) => name === category)?.eventTypes ?? [];
  const type = types.find((each) => each.type === chosen) ?? types[0];
  if (type === undefined) {
    return <p className="text-ink-soft">No event types are registered for {category}.</p>;
  }
  return (
    <DataForm
      key={type.type}
      title={`Insert after version ${formatNumber(afterVersion)}`}
      start={prefillData(currentSchema(type))}
      action="Fold with this event"
      onSubmit={(inserted) => onSubmit(type.type, inserted)}
      onCancel={onCancel}
    >
      <SelectField
        label="Type"
        value={type.type}
        options={types.map((each) => ({ value: each.type, label: each.type }))}
        onChange={({ target }) => setChosen(target.value)}
      />
    </DataForm>
  );
}

function currentSchema({ currentVersion, schemaVersions }: Aggregate['eventTypes'][number]) {
  return schemaVersions.find(({ schemaVersion }) => schemaVersion === currentVersion)?.schema;
}
