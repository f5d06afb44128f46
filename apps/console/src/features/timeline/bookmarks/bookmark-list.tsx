import { Bookmark as BookmarkIcon, BookmarkPlus, X } from 'lucide-react';
import { memo, useState } from 'react';
import { formatNumber } from '../../../shared/format/format-number.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { TextField } from '../../../shared/ui/field.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { Popover } from '../../../shared/ui/popover.tsx';
import type { Bookmarks } from './use-bookmarks.ts';

type BookmarkListProps = {
  readonly bookmarks: Bookmarks;
  /** Told only while the list is open. */
  readonly versionNow: () => number;
  readonly onChoose: (version: number) => void;
};

/** The bookmarks of the stream: gone to, named, taken away. */
export const BookmarkList = memo(function BookmarkList(props: BookmarkListProps) {
  const { bookmarks, versionNow, onChoose } = props;
  const [isOpen, setIsOpen] = useState(false);
  const { list, toggle, rename } = bookmarks;
  const trigger = (
    <Button look="quiet" className="px-1.5">
      <BookmarkIcon size={14} aria-hidden="true" />
      <span className="sr-only">Bookmarks</span>
      <span className="min-w-4 text-left">{list.length}</span>
    </Button>
  );
  return (
    <Popover name="Bookmarks" isOpen={isOpen} onOpenChange={setIsOpen} trigger={trigger}>
      <div className="flex w-80 max-w-full flex-col gap-2">
        <p className="font-semibold">Bookmarks</p>
        {list.length === 0 && (
          <p className="text-ink-soft">
            None yet. Press <kbd>m</kbd> to mark the version you are at. Bookmarks stay with you: a
            link does not carry them.
          </p>
        )}
        <ul className="flex max-h-64 flex-col gap-1 overflow-y-auto">
          {list.map(({ version, name }) => (
            <li key={version} className="flex items-center gap-1.5">
              <button
                type="button"
                className="h-7 min-w-28 shrink-0 rounded-md px-1.5 text-left text-accent hover:bg-hover"
                onClick={() => {
                  setIsOpen(false);
                  onChoose(version);
                }}
              >
                <span className="sr-only">Go to </span>
                version {formatNumber(version)}
              </button>
              <TextField
                label={`Name of the bookmark at version ${version}`}
                isLabelHidden
                placeholder="a name"
                className="grow"
                defaultValue={name}
                onChange={(event) => rename(version, event.target.value)}
              />
              <IconButton
                name={`Remove the bookmark at version ${version}`}
                onClick={() => toggle(version)}
              >
                <X size={14} />
              </IconButton>
            </li>
          ))}
        </ul>
        <Button onClick={() => toggle(versionNow())}>
          <BookmarkPlus size={14} aria-hidden="true" />
          Mark or clear this version
        </Button>
      </div>
    </Popover>
  );
});
