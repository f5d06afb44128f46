import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

export const inputClass =
  'h-7 min-w-0 rounded-md border border-line-strong bg-surface px-2 text-ink placeholder:text-ink-faint';

type FieldProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly isLabelHidden?: boolean | undefined;
  readonly className?: string | undefined;
};

type Described = { readonly id: string; readonly describedBy: string | undefined };

function Frame(props: FieldProps & { readonly children: (described: Described) => ReactNode }) {
  const { label, hint, error, isLabelHidden = false, className, children } = props;
  const id = useId();
  const says = error ?? hint;
  return (
    <div className={classNames('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'text-sm text-ink-soft'}>
        {label}
      </label>
      {children({ id, describedBy: says === undefined ? undefined : `${id}-says` })}
      {says !== undefined && (
        <p
          id={`${id}-says`}
          role={error === undefined ? undefined : 'alert'}
          className={classNames('text-sm', error === undefined ? 'text-ink-faint' : 'text-removed')}
        >
          {says}
        </p>
      )}
    </div>
  );
}

type TextFieldProps = FieldProps &
  Omit<ComponentProps<'input'>, 'className' | 'id'> & { readonly inputClassName?: string };

export function TextField(props: TextFieldProps) {
  const { label, hint, error, isLabelHidden, className, inputClassName, ...input } = props;
  return (
    <Frame {...{ label, hint, error, isLabelHidden, className }}>
      {({ id, describedBy }) => (
        <input
          id={id}
          aria-describedby={describedBy}
          aria-invalid={error !== undefined}
          className={classNames(
            inputClass,
            error !== undefined && 'border-removed',
            inputClassName,
          )}
          spellCheck={false}
          autoComplete="off"
          {...input}
        />
      )}
    </Frame>
  );
}

type SelectFieldProps = FieldProps &
  Omit<ComponentProps<'select'>, 'className' | 'id'> & {
    readonly options: readonly { readonly value: string; readonly label: string }[];
  };

export function SelectField(props: SelectFieldProps) {
  const { label, hint, error, isLabelHidden, className, options, ...select } = props;
  return (
    <Frame {...{ label, hint, error, isLabelHidden, className }}>
      {({ id, describedBy }) => (
        <select id={id} aria-describedby={describedBy} className={inputClass} {...select}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}
