import { FlaskConical, X } from 'lucide-react';
import { memo, useCallback, useMemo, useRef } from 'react';
import { formatDuration } from '../../shared/format/format-time.ts';
import { Button } from '../../shared/ui/button.tsx';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import { Empty, Loading } from '../../shared/ui/panel-states.tsx';
import { WhatIfAnswer } from './answer/what-if-answer.tsx';
import { EditDesk } from './edits/edit-desk.tsx';
import { locateIssues } from './edits/locate-issues.ts';
import { type Edits, noEdits, readEdits, writeEdits } from './edits/read-edits.ts';
import { useWhatIf } from './use-what-if.ts';

type WhatIfProps = {
  readonly streamId: string;
  readonly category: string;
  readonly head: number;
  readonly version: number;
  /** What an inserted event most likely is. */
  readonly usualType: string | undefined;
  /** The edits as the address says them: JSON of `{ skip, replace, insert }`. */
  readonly edits: string;
  readonly onEdits: (edits: string | undefined) => void;
  readonly onChoose: (version: number) => void;
};

/** What would have been, had some events been otherwise. Nothing is written. */
export const WhatIf = memo(function WhatIf(props: WhatIfProps) {
  const { streamId, category, usualType, head, version, edits: text, onEdits, onChoose } = props;
  const { edits, isWhole } = useMemo(() => readEdits(text), [text]);
  const { told, isAsking, error, askAgain } = useWhatIf(streamId, edits, head);
  const issues = useMemo(() => locateIssues(error), [error]);
  const latest = useRef(edits);
  latest.current = edits;
  const change = useCallback(
    (by: (edits: Edits) => Edits) => onEdits(writeEdits(by(latest.current))),
    [onEdits],
  );
  return (
    <section
      aria-label="What if"
      className="flex max-h-[42vh] shrink-0 flex-col border-2 border-hypothetical bg-surface"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onEdits(undefined);
      }}
    >
      <header className="flex h-9 shrink-0 items-center gap-2 bg-hypothetical-soft px-3 text-hypothetical">
        <FlaskConical size={15} aria-hidden="true" />
        <h2 className="font-semibold whitespace-nowrap">What if</h2>
        <strong className="truncate">Hypothetical — nothing is written</strong>
        <span role="status" className="ml-auto shrink-0 text-sm max-md:sr-only">
          {isAsking && 'Asking …'}
          {!isAsking && told && `folded in ${formatDuration(told.answer.replay.durationMs)}`}
        </span>
        {text !== '{}' && (
          <Button
            look="quiet"
            className="text-hypothetical"
            onClick={() => onEdits(writeEdits(noEdits))}
          >
            Undo all
          </Button>
        )}
        <IconButton
          name="Close what if"
          keys="Esc"
          className="text-hypothetical"
          onClick={() => onEdits(undefined)}
        >
          <X size={14} />
        </IconButton>
      </header>
      <div className="grid min-h-0 grow overflow-y-auto lg:grid-cols-[260px_minmax(0,1fr)]">
        <EditDesk
          {...{ streamId, category, usualType, version, edits, onChoose }}
          issues={issues.byEdit}
          onChange={change}
        />
        <div className="flex min-w-0 flex-col lg:min-h-0 lg:overflow-y-auto">
          {!isWhole && <Notice text="The address holds edits that cannot be read: left out." />}
          {issues.others.map((issue) => (
            <Notice key={issue} text={issue} onRetry={askAgain} />
          ))}
          {told !== undefined && <WhatIfAnswer {...{ streamId, told, onChoose }} />}
          {told === undefined && isAsking && <Loading what="the other timeline" />}
          {told === undefined && !isAsking && Object.keys(issues.byEdit).length > 0 && (
            <Empty title="The edits cannot be folded as they are.">
              <p>What is wrong stands under each of them.</p>
            </Empty>
          )}
          {told === undefined && !isAsking && error === null && (
            <Empty title="Nothing is otherwise yet.">
              <p>
                Skip a version, edit its data or insert an event: then both timelines stand here
                side by side, with the later commands the rules would have refused.
              </p>
            </Empty>
          )}
        </div>
      </div>
    </section>
  );
});

function Notice({ text, onRetry }: { readonly text: string; readonly onRetry?: () => void }) {
  return (
    <div role="alert" className="flex items-center gap-3 bg-warn-soft px-3 py-1 text-warn">
      <span className="min-w-0">{text}</span>
      {onRetry !== undefined && <Button onClick={onRetry}>Try again</Button>}
    </div>
  );
}
