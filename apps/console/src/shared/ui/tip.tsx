import { Tooltip } from 'radix-ui';
import type { ReactElement } from 'react';
import { Keys } from './keys.tsx';

type TipProps = {
  readonly text: string;
  readonly keys?: string | undefined;
  readonly children: ReactElement;
};

export function Tip({ text, keys, children }: TipProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content
          sideOffset={4}
          collisionPadding={8}
          className="z-50 flex max-w-80 items-center gap-2 rounded-md border border-line bg-raised px-2 py-1 text-sm text-ink shadow-float"
        >
          {text}
          {keys !== undefined && <Keys of={keys} />}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
