import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../../shared/ui/button.tsx';
import { inputClass, SelectField, TextField } from '../../shared/ui/field.tsx';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import type { FormField, FormValue, ListFormField } from './form-field.ts';
import { type Issues, memberOf, startField } from './write-input.ts';

type PlaceProps<Field extends FormField = FormField> = {
  readonly field: Field;
  readonly value: FormValue;
  readonly path: string;
  readonly issues: Issues;
  readonly onChange: (value: FormValue) => void;
};

type FormFieldsProps = Omit<PlaceProps, 'field'> & { readonly fields: readonly FormField[] };

/** The fields of a form, or of a group in it. */
export function FormFields({ fields, value, path, issues, onChange }: FormFieldsProps) {
  return fields.map((field) => (
    <Place
      key={field.name}
      field={field}
      value={memberOf(value, field.name)}
      path={`${path}/${field.name}`}
      issues={issues}
      onChange={(member) => onChange({ ...Object(value), [field.name]: member })}
    />
  ));
}

function Place({ field, value, path, issues, onChange }: PlaceProps) {
  const label = field.isRequired ? field.label : `${field.label} (optional)`;
  const issue = issues.get(path);
  const says = { hint: field.description, error: issue };
  const typed = typeof value === 'string' ? value : '';
  if (field.kind === 'group') {
    return (
      <fieldset className="flex flex-col gap-2 rounded-md border border-line p-2">
        {field.label !== '' && <legend className="px-1 text-sm text-ink-soft">{label}</legend>}
        <FormFields fields={field.fields} {...{ value, path, issues, onChange }} />
      </fieldset>
    );
  }
  if (field.kind === 'list') return <List {...{ field, value, path, issues, onChange }} />;
  if (field.kind === 'choice') {
    const none = { value: '', label: field.isRequired ? 'Choose …' : 'not given' };
    const options = field.choices.map(({ label: name, json }) => ({ label: name, value: json }));
    return (
      <SelectField
        label={label}
        {...says}
        options={[none, ...options]}
        value={typed}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  }
  if (field.kind === 'json') {
    return <JsonPlace {...{ label, issue, typed }} onType={onChange} hint={field.description} />;
  }
  return (
    <TextField
      label={label === '' ? 'Item' : label}
      {...says}
      inputMode={field.kind === 'number' ? (field.isWhole ? 'numeric' : 'decimal') : 'text'}
      inputClassName={field.kind === 'number' ? 'font-mono' : ''}
      value={typed}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

type JsonPlaceProps = {
  readonly label: string;
  readonly hint: string | undefined;
  readonly issue: string | undefined;
  readonly typed: string;
  readonly onType: (text: string) => void;
};

function JsonPlace({ label, hint, issue, typed, onType }: JsonPlaceProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm text-ink-soft">
        {label}
      </label>
      <textarea
        id={id}
        rows={4}
        spellCheck={false}
        aria-invalid={issue !== undefined}
        aria-describedby={`${id}-says`}
        className={`${inputClass} h-auto py-1 font-mono`}
        value={typed}
        onChange={({ target }) => onType(target.value)}
      />
      <p
        id={`${id}-says`}
        role={issue === undefined ? undefined : 'alert'}
        className={issue === undefined ? 'text-sm text-ink-faint' : 'text-sm text-removed'}
      >
        {issue ?? hint ?? 'As JSON'}
      </p>
    </div>
  );
}

function List({ field, value, path, issues, onChange }: PlaceProps<ListFormField>) {
  const items: readonly FormValue[] = Array.isArray(value) ? value : [];
  const issue = issues.get(path);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm text-ink-soft">{field.label}</legend>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place
        <div key={index} className="flex items-start gap-1">
          <div className="min-w-0 grow">
            <Place
              field={field.item}
              value={item}
              path={`${path}/${index}`}
              issues={issues}
              onChange={(changed) => onChange(items.with(index, changed))}
            />
          </div>
          <IconButton
            name={`Without ${field.label} ${index + 1}`}
            onClick={() => onChange(items.toSpliced(index, 1))}
          >
            <X size={14} />
          </IconButton>
        </div>
      ))}
      {issue !== undefined && (
        <p role="alert" className="text-sm text-removed">
          {issue}
        </p>
      )}
      {items.length < field.maxItems && (
        <Button className="self-start" onClick={() => onChange([...items, startField(field.item)])}>
          <Plus size={14} aria-hidden="true" />
          Add to {field.label}
        </Button>
      )}
    </fieldset>
  );
}
