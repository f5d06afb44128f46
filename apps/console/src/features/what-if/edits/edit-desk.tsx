import { Pencil, Plus, Scissors } from 'lucide-react';
import { useState } from 'react';
import { formatNumber } from '../../../shared/format/format-number.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { insertAfter, replaceData, skipVersion } from './change-edits.ts';
import { EditList } from './edit-list.tsx';
import { InsertForm } from './insert-form.tsx';
import type { Edits } from './read-edits.ts';
import { ReplaceForm } from './replace-form.tsx';

type EditDeskProps = {
  readonly streamId: string;
  readonly category: string;
  readonly usualType: string | undefined;
  readonly version: number;
  readonly edits: Edits;
  /** What is wrong with an edit, by its place in the question. */
  readonly issues: Readonly<Record<string, readonly string[]>>;
  readonly onChange: (by: (edits: Edits) => Edits) => void;
  readonly onChoose: (version: number) => void;
};

type Opened = { readonly form: 'replace' | 'insert'; readonly version: number } | null;

/** What is made otherwise: at the version of the cursor, and all that was so far. */
export function EditDesk(props: EditDeskProps) {
  const { streamId, category, usualType, version, edits, issues, onChange, onChoose } = props;
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const named = formatNumber(version);
  const isSkipped = edits.skip.includes(version);
  return (
    <div className="flex min-w-0 flex-col gap-3 border-line p-3 lg:min-h-0 lg:overflow-y-auto lg:border-r">
      {opened === null && (
        <div className="flex flex-col gap-1.5">
          {version > 0 && (
            <>
              <Button
                className="justify-start"
                disabled={isSkipped}
                onClick={() => onChange((before) => skipVersion(before, version))}
              >
                <Scissors size={14} aria-hidden="true" />
                {isSkipped ? `Version ${named} is skipped` : `Skip version ${named}`}
              </Button>
              <Button
                className="justify-start"
                onClick={() => setOpened({ form: 'replace', version })}
              >
                <Pencil size={14} aria-hidden="true" />
                Edit its data
              </Button>
            </>
          )}
          <Button className="justify-start" onClick={() => setOpened({ form: 'insert', version })}>
            <Plus size={14} aria-hidden="true" />
            {version > 0 ? 'Insert after it' : 'Insert before everything'}
          </Button>
        </div>
      )}
      {opened?.form === 'replace' && (
        <ReplaceForm
          {...{ streamId, version: opened.version, onCancel: close }}
          edited={edits.replace.find((edit) => edit.version === opened.version)?.data}
          onSubmit={(data) => {
            close();
            onChange((before) => replaceData(before, opened.version, data));
          }}
        />
      )}
      {opened?.form === 'insert' && (
        <InsertForm
          {...{ category, usualType, afterVersion: opened.version, onCancel: close }}
          onSubmit={(type, data) => {
            close();
            onChange((before) => insertAfter(before, opened.version, type, data));
          }}
        />
      )}
      <EditList {...{ edits, issues, onChange, onChoose }} />
    </div>
  );
}
