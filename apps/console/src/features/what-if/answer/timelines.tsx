import type { FilmView } from '../../../shared/film/use-film.ts';
import { formatNumber } from '../../../shared/format/format-number.ts';
import { classNames } from '../../../shared/ui/class-names.ts';
import { EventMark } from '../../../shared/ui/event-mark.tsx';
import type { Edits } from '../edits/read-edits.ts';
import type { AlignedRow, Alignment } from './align-timelines.ts';

type TimelinesProps = {
  readonly aligned: Alignment;
  readonly row: AlignedRow;
  readonly other: FilmView;
  readonly original: FilmView;
  readonly edits: Edits;
  /** Moves the cursor to a row. */
  readonly onMove: (row: number) => void;
  readonly onChoose: (version: number) => void;
};

const shownRows = 9;
const signs = { skipped: '−', inserted: '+', replaced: '~' } as const;

/** The stream and the other timeline beside each other, around a cursor of their own. */
export function Timelines(props: TimelinesProps) {
  const { aligned, row, other, original, onMove, onChoose } = props;
  const first = Math.max(0, Math.min(row.index - 4, aligned.rows - shownRows + 1));
  const count = Math.min(shownRows, aligned.rows + 1);
  const rows = Array.from({ length: count }, (_, offset) => aligned.rowAt(first + offset));
  const cursor = row.otherReached;
  return (
    <div className="flex min-w-0 flex-col gap-1 p-3 xl:min-h-0 xl:overflow-y-auto">
      <label className="flex items-center gap-2 text-sm text-ink-soft">
        <span className="shrink-0">
          Version {formatNumber(cursor)} of {formatNumber(aligned.otherHead)}
        </span>
        <input
          type="range"
          aria-label="Version of the other timeline"
          aria-valuetext={`version ${cursor} of ${aligned.otherHead}, hypothetical`}
          className="min-w-0 grow accent-(--hypothetical)"
          min={0}
          max={aligned.otherHead}
          value={cursor}
          onChange={({ target }) => onMove(aligned.rowOfOther(Number(target.value)))}
          onKeyDown={(event) => {
            // The arrows move this cursor, not the page’s.
            if (event.key !== 'Escape') event.stopPropagation();
          }}
        />
      </label>
      <table className="w-full table-fixed">
        <caption className="sr-only">The stream and the other timeline, event by event</caption>
        <thead>
          <tr className="text-left text-sm text-ink-soft">
            <th scope="col" className="font-medium">
              As it was
            </th>
            <th scope="col" className="font-medium text-hypothetical">
              What if
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((each) => (
            <tr
              key={each.index}
              aria-current={each.index === row.index}
              className={classNames(
                'h-6',
                each.edit !== null && 'text-hypothetical',
                each.index === row.index && 'bg-hypothetical-soft',
              )}
            >
              <Side
                version={each.original}
                type={each.original === null ? undefined : original.frameOf(each.original)?.type}
                says="Go to"
                onGo={onChoose}
              />
              <Side
                version={each.other}
                type={each.other === null ? undefined : other.frameOf(each.other)?.type}
                sign={each.edit === null ? '' : signs[each.edit]}
                gone={each.edit === 'skipped' ? 'skipped' : ''}
                says="See the other timeline at"
                onGo={() => onMove(each.index)}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type SideProps = {
  readonly version: number | null;
  readonly type: string | undefined;
  readonly sign?: string;
  /** Said where there is no event. */
  readonly gone?: string;
  readonly says: string;
  readonly onGo: (version: number) => void;
};

function Side({ version, type, sign = '', gone = '', says, onGo }: SideProps) {
  if (version === null) {
    return (
      <td className="px-1 font-mono text-sm">
        {sign} {gone}
      </td>
    );
  }
  const name = type ?? (version === 0 ? 'nothing yet' : '…');
  return (
    <td className="px-1">
      <button
        type="button"
        className="flex w-full min-w-0 items-center gap-1.5 rounded-sm text-left hover:underline"
        onClick={() => onGo(version)}
      >
        {sign !== '' && <span className="font-mono">{sign}</span>}
        {type !== undefined && <EventMark type={type} />}
        <span className="sr-only">{says} version </span>
        <span className="font-medium">{formatNumber(version)}</span>{' '}
        <span className="truncate text-ink-soft">{name}</span>
      </button>
    </td>
  );
}
