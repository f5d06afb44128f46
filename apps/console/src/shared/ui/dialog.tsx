import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';
import { useFocusBack } from './use-focus-back.ts';

type DialogProps = {
  readonly name: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A dialog: focus goes in and comes back, Escape closes it. */
export function Dialog({ name, isOpen, onClose, children }: DialogProps) {
  const { remember, goBack } = useFocusBack();
  return (
    <Radix.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Radix.Content
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            remember();
            enterBody(event);
          }}
          onCloseAutoFocus={goBack}
          className="fixed top-[12vh] left-1/2 z-50 flex max-h-[76vh] w-[min(640px,calc(100vw-24px))] -translate-x-1/2 flex-col overflow-hidden rounded-lg border border-line bg-raised shadow-float outline-none"
        >
          <header className="flex h-10 shrink-0 items-center border-b border-line pr-1 pl-4">
            <Radix.Title className="font-semibold">{name}</Radix.Title>
            <Radix.Close asChild>
              <IconButton name="Close" keys="Esc" className="ml-auto">
                <X size={14} />
              </IconButton>
            </Radix.Close>
          </header>
          <div
            data-body
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
            tabIndex={0}
            className="min-h-0 overflow-y-auto p-4"
          >
            {children}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/**
 * Focus begins at what the dialog is for. On its close button the button’s tip would open, and
 * take the first Escape for itself.
 */
function enterBody(event: Event): void {
  event.preventDefault();
  if (!(event.currentTarget instanceof HTMLElement)) return;
  const first = event.currentTarget.querySelector<HTMLElement>(
    '[data-body] :is(input, textarea, select):not(:disabled)',
  );
  (first ?? event.currentTarget.querySelector<HTMLElement>('[data-body]'))?.focus();
}
