import { type ReactNode, useId } from 'react';

type SpanSectionProps = {
  readonly name: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
};

export function SpanSection({ name, note, children }: SpanSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-1 text-sm">
      <div className="flex min-h-6 items-center gap-2">
        <h3 id={id} className="font-semibold">
          {name}
        </h3>
        {note}
      </div>
      {children}
    </section>
  );
}
