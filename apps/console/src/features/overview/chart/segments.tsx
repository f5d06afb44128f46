import { classNames } from '../../../shared/ui/class-names.ts';

type SegmentsProps<Value extends string> = {
  readonly name: string;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
};

/** One of a few. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { name, value, options, onChoose } = props;
  return (
    <fieldset aria-label={name} className="flex rounded-md border border-line bg-sunken p-px">
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChoose(option.value)}
          className={classNames(
            'h-6 rounded-sm px-2 text-sm whitespace-nowrap',
            option.value === value
              ? 'bg-surface font-medium text-ink shadow-[0_0_0_1px_var(--line)]'
              : 'text-ink-soft hover:text-ink',
          )}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
