import { useOfferedActions } from '../../shared/actions/page-actions.ts';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Keys } from '../../shared/ui/keys.tsx';

type KeyboardHelpProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** The keys of this page and of every page. */
export function KeyboardHelp({ isOpen, onClose }: KeyboardHelpProps) {
  const actions = useOfferedActions()
    .flat()
    .filter(({ keys }) => keys !== undefined);
  return (
    <Dialog name="Keyboard" isOpen={isOpen} onClose={onClose}>
      <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1.5">
        {actions.map(({ name, keys = '' }) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="flex justify-end gap-2">
              {keys.split(' ').map((key) => (
                <Keys key={key} of={key} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
