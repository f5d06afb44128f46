import { useEffect, useState } from 'react';
import { type AskCategory, askCategory } from './ask-category.ts';
import { addLines, emptyReport, goOn, type TruthLine, type TruthReport } from './truth-report.ts';

export type CategoryTruth = {
  readonly report: TruthReport;
  readonly isRunning: boolean;
  readonly error: unknown;
  readonly cancel: () => void;
  /** Goes on where it ended. */
  readonly resume: () => void;
  readonly askAgain: () => void;
};

type Run = { readonly number: number; readonly isOn: boolean; readonly cursor: string | null };
type Told = { readonly report: TruthReport; readonly isRunning: boolean; readonly error: unknown };

const nothingTold: Told = { report: emptyReport, isRunning: false, error: null };
const restMs = 100;

/** A rule asked of every stream of a category, as far as it is told. It can be cancelled and resumed. */
export function useCategoryTruth(
  category: string | undefined,
  where: string | undefined,
  askWith: AskCategory = askCategory,
): CategoryTruth {
  const [run, setRun] = useState<Run>({ number: 0, isOn: true, cursor: null });
  const [told, setTold] = useState(nothingTold);
  const [asked, setAsked] = useState({ category, where });
  if (asked.category !== category || asked.where !== where) {
    setAsked({ category, where });
    setRun((before) => ({ number: before.number + 1, isOn: true, cursor: null }));
  }
  useEffect(() => {
    if (category === undefined || where === undefined) {
      setTold(nothingTold);
      return;
    }
    if (!run.isOn) return;
    const { cursor } = run;
    const stop = new AbortController();
    setTold(({ report }) => ({
      report: cursor === null ? emptyReport : goOn(report),
      isRunning: true,
      error: null,
    }));
    const tell = (told: (before: Told) => Told) => !stop.signal.aborted && setTold(told);
    const source = askWith({ category, where, cursor, signal: stop.signal });
    void follow(source, (lines) =>
      tell((before) => ({ ...before, report: addLines(before.report, lines) })),
    ).then(
      () => tell((before) => ({ ...before, isRunning: false })),
      (error: unknown) => tell((before) => ({ ...before, isRunning: false, error })),
    );
    return () => stop.abort();
  }, [category, where, run, askWith]);
  const begin = (changed: Partial<Run>) =>
    setRun((before) => ({ ...before, ...changed, number: before.number + 1 }));
  return {
    ...told,
    cancel: () => {
      begin({ isOn: false });
      setTold((before) => ({ ...before, isRunning: false }));
    },
    resume: () => begin({ isOn: true, cursor: told.report.cursor }),
    askAgain: () => begin({ isOn: true, cursor: null }),
  };
}

/** Lines come faster than anybody reads: they are handed on a few times a second. */
async function follow(
  source: ReturnType<AskCategory>,
  onLines: (lines: readonly TruthLine[]) => void,
): Promise<void> {
  let gathered: TruthLine[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hand = () => {
    timer = undefined;
    const lines = gathered;
    gathered = [];
    if (lines.length > 0) onLines(lines);
  };
  try {
    for await (const lines of source) {
      gathered.push(...lines);
      timer ??= setTimeout(hand, restMs);
    }
  } finally {
    clearTimeout(timer);
    hand();
  }
}
