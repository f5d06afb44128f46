import { memo, useMemo } from 'react';
import { showControls } from '../../shared/format/show-controls.ts';
import { classNames } from '../../shared/ui/class-names.ts';
import { CopyButton } from '../../shared/ui/copy-button.tsx';
import { CutText } from '../../shared/ui/cut-text.tsx';
import { layOutJson } from './lay-out-json.ts';
import type { Upcast } from './read-upcast.ts';

type RawSideProps = {
  readonly name: string;
  readonly side: Upcast['stored'];
  readonly isWrapped: boolean;
  readonly isLaidOut: boolean;
  readonly className?: string;
};

export const RawSide = memo(function RawSide(props: RawSideProps) {
  const { name, side, isWrapped, isLaidOut, className } = props;
  const { schemaVersion, text } = side;
  const shown = useMemo(() => showControls(isLaidOut ? layOutJson(text) : text), [isLaidOut, text]);
  return (
    <section aria-label={name} className={classNames('flex min-h-0 min-w-0 flex-col', className)}>
      <header className="flex h-8 shrink-0 items-center gap-2 pr-1 pl-3 text-sm">
        <h3 className="font-medium">{name}</h3>
        <span className="truncate text-ink-faint">schema version {schemaVersion}</span>
        <span className="ml-auto">
          <CopyButton name={`Copy it ${name.toLowerCase()}`} text={text} />
        </span>
      </header>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
        tabIndex={0}
        aria-label={`${name}: data`}
        className="min-h-0 grow overflow-auto px-3 pb-3"
      >
        <CutText text={shown} isWrapped={isWrapped} />
      </section>
    </section>
  );
});
