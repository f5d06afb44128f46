import { memo, useEffect, useMemo, useState } from 'react';
import { useFilm, useFilmOf } from '../../../shared/film/use-film.ts';
import { type Told, useLoadOther } from '../use-what-if.ts';
import { alignTimelines } from './align-timelines.ts';
import { Consequences } from './consequences.tsx';
import { StatePair } from './state-pair.tsx';
import { Timelines } from './timelines.tsx';

type WhatIfAnswerProps = {
  readonly streamId: string;
  readonly told: Told;
  readonly onChoose: (version: number) => void;
};

/** Both timelines, both states at a cursor of their own, and what would follow. */
export const WhatIfAnswer = memo(function WhatIfAnswer(props: WhatIfAnswerProps) {
  const { streamId, told, onChoose } = props;
  const { answer, edits } = told;
  const { headVersion } = answer;
  const aligned = useMemo(() => alignTimelines(edits, headVersion), [edits, headVersion]);
  const { firstDivergence } = answer;
  const start = firstDivergence === null ? aligned.rows : aligned.rowWhere(firstDivergence);
  const [at, setAt] = useCursor(start, edits);
  const row = aligned.rowAt(Math.min(at, aligned.rows));
  const load = useLoadOther(streamId, told);
  const other = useFilmOf({
    load,
    head: aligned.otherHead,
    version: row.otherReached,
    direction: 0,
  });
  const original = useFilm({ streamId, head: headVersion, version: row.reached, direction: 0 });
  return (
    <div className="grid grow divide-line max-lg:divide-y lg:grid-cols-[minmax(240px,1fr)_minmax(0,1.4fr)] lg:divide-x xl:min-h-0 xl:grid-cols-[minmax(260px,1fr)_minmax(0,1.3fr)_minmax(0,1.2fr)]">
      <Timelines {...{ aligned, row, other, original, edits, onChoose }} onMove={setAt} />
      <StatePair {...{ other, original }} version={row.otherReached} reached={row.reached} />
      <Consequences {...{ answer, onChoose }} onPart={() => setAt(start)} />
    </div>
  );
});

/** The row: at first where the timelines part; other edits, another beginning. */
function useCursor(start: number, edits: unknown) {
  const [at, setAt] = useState(start);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other edits begin anew
  useEffect(() => setAt(start), [start, edits]);
  return [at, setAt] as const;
}
