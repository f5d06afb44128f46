import type { components } from '../../shared/api/generated/api-types.ts';

export type TruthLine = components['schemas']['CategoryTruthLine'];
export type TruthFound = Extract<TruthLine, { kind: 'stream' }>;
type TruthEnd = Extract<TruthLine, { kind: 'end' }>;

/** What has been told so far, over one answer or several that went on from each other. */
export type TruthReport = {
  readonly found: readonly TruthFound[];
  /** Streams that were asked. */
  readonly streams: number;
  readonly streamsTotal: number;
  readonly events: number;
  /** What answers before this one had asked. */
  readonly before: { readonly streams: number; readonly events: number };
  /** Where to go on; null when nothing is left, or nothing was told yet. */
  readonly cursor: string | null;
  /** The last line, once it came. */
  readonly end: TruthEnd | null;
};

export const emptyReport: TruthReport = {
  found: [],
  streams: 0,
  streamsTotal: 0,
  events: 0,
  before: { streams: 0, events: 0 },
  cursor: null,
  end: null,
};

/** The report with what was told since. Streams that were told once are not told twice. */
export function addLines(report: TruthReport, lines: readonly TruthLine[]): TruthReport {
  const found: TruthFound[] = [];
  let next = report;
  for (const line of lines) {
    if (line.kind === 'stream') found.push(line);
    else {
      const { before } = next;
      next = {
        ...next,
        streams: before.streams + line.streams,
        events: before.events + line.events,
        cursor: line.cursor,
        ...(line.kind === 'progress' ? { streamsTotal: line.streamsTotal } : { end: line }),
      };
    }
  }
  if (found.length === 0) return next;
  const known = new Set(report.found.map(({ streamId }) => streamId));
  const fresh = found.filter(({ streamId }) => !known.has(streamId));
  return { ...next, found: [...report.found, ...fresh] };
}

/** Made ready for an answer that goes on where this one ended. */
export function goOn(report: TruthReport): TruthReport {
  const { streams, events } = report;
  return { ...report, before: { streams, events }, end: null };
}

const stopped = {
  time: 'because asking took too long',
  memory: 'because it needed too much memory',
  intervals: 'because there are too many intervals',
  cancelled: 'because it was cancelled',
  crash: 'because what asks ended unexpectedly',
  store: 'because the database went away',
} as const;

/** What must be said of an answer that is not the whole truth. */
export function describeEnd({ end }: TruthReport): readonly string[] {
  if (end === null) return [];
  const { complete, stoppedBy, stoppedIn, unknown } = end;
  const why = stoppedBy === null ? '' : ` ${stopped[stoppedBy]}`;
  const where = stoppedIn === null ? '' : `, in ${stoppedIn}`;
  return [
    ...(complete ? [] : [`It ended early${why}${where}.`]),
    ...(unknown === null
      ? []
      : [
          `In ${unknown.streams === 1 ? '1 stream' : `${unknown.streams} streams`} it could not be told, first in ${unknown.firstStreamId} at version ${unknown.firstVersion}: ${unknown.reason}. There it counts as not true.`,
        ]),
  ];
}
