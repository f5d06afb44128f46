import { Undo2 } from 'lucide-react';
import { formatNumber } from '../../../shared/format/format-number.ts';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { removeEdit } from './change-edits.ts';
import { type ListedEdit, listEdits } from './list-edits.ts';
import type { Edits } from './read-edits.ts';

type EditListProps = {
  readonly edits: Edits;
  readonly issues: Readonly<Record<string, readonly string[]>>;
  readonly onChange: (by: (edits: Edits) => Edits) => void;
  readonly onChoose: (version: number) => void;
};

/** All that is otherwise, each with its undo, and what the server finds wrong with it. */
export function EditList({ edits, issues, onChange, onChoose }: EditListProps) {
  const listed = listEdits(edits);
  if (listed.length === 0) return null;
  return (
    <ul aria-label="Edits" className="flex flex-col">
      {listed.map((edit) => (
        <li key={edit.pointer} className="border-t border-line py-1">
          <div className="flex items-center gap-2">
            <button
              type="button"
              className="min-w-0 grow truncate rounded-sm text-left text-hypothetical hover:underline"
              title={detailOf(edit)}
              onClick={() => onChoose(edit.version)}
            >
              {nameOf(edit)}
            </button>
            <IconButton
              name={`Undo: ${nameOf(edit)}`}
              onClick={() => onChange((before) => removeEdit(before, edit.pointer))}
            >
              <Undo2 size={14} />
            </IconButton>
          </div>
          {edit.kind !== 'skip' && (
            <p className="truncate font-mono text-xs text-ink-soft" title={detailOf(edit)}>
              {detailOf(edit)}
            </p>
          )}
          {issues[edit.pointer]?.map((issue) => (
            <p key={issue} role="alert" className="text-sm text-removed">
              {issue}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function nameOf(edit: ListedEdit): string {
  const version = formatNumber(edit.version);
  if (edit.kind === 'skip') return `Skipped version ${version}`;
  if (edit.kind === 'replace') return `Other data at version ${version}`;
  return `${edit.type} after version ${version}`;
}

function detailOf(edit: ListedEdit): string | undefined {
  return edit.kind === 'skip' ? undefined : JSON.stringify(edit.data).slice(0, 1000);
}
