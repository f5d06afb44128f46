import { type EventStore, isStoreError, type StreamAt } from '@hindsight/event-store';
import type { PackedTruth } from '../../truth/stream-truth.ts';
import { atOnce } from './at-once.ts';
import type { CategoryPlace } from './category-cursor.ts';
import type { CategoryLine } from './category-line.ts';
import type { Halt, Tally } from './create-tally.ts';
import { cutIntoUnits } from './cut-into-units.ts';
import { followUnit, type UnitStream } from './follow-unit.ts';
import { type KnownTruth, keepStream } from './truth-cache.ts';
import type { TruthSetting } from './truth-setting.ts';

export type CategoryRun = {
  readonly store: Pick<EventStore, 'walkCategory' | 'listChangedStreams'>;
  readonly setting: TruthSetting;
  readonly category: string;
  readonly where: string;
  readonly signal: AbortSignal;
  readonly place: CategoryPlace;
  readonly known: KnownTruth;
  readonly keep: (known: KnownTruth) => void;
  readonly tally: Tally;
};

type Lines = AsyncGenerator<readonly CategoryLine[], void, undefined>;
type LinesUntilHalt = AsyncGenerator<readonly CategoryLine[], Halt | null, undefined>;

const linesAtOnce = 500;
const streamsAtOnce = 64;
const unitsAhead = 64;
/** So long that a thread is busy with it for as long as a person notices. */
const heavyStream = 20_000;
/** One answer may take this many times what one stream may; its cursor goes on. */
const patience = 12;

/** What is known first, brought forward to this position; then what is not known yet. */
export async function* followCategory(run: CategoryRun): Lines {
  const { known, tally, signal, keep } = run;
  const halting = new AbortController();
  const follow = followUnits(run, halting);
  try {
    yield [tally.progress()];
    const halt = (yield* tellKnown(run, follow)) ?? (yield* tellRest(run, follow));
    yield [tally.end(halt)];
  } catch (error) {
    if (signal.aborted) return;
    if (!isStoreError(error, 'store_unavailable')) throw error;
    yield [tally.end({ stoppedBy: 'store', stoppedIn: null })];
  } finally {
    halting.abort();
    keep(known);
  }
}

type UnitDone = {
  readonly place: number;
  readonly last: string;
  readonly streams: readonly PackedTruth[];
};

type Follow = (
  units: AsyncIterable<readonly UnitStream[]>,
  onDone: (unit: UnitDone) => void,
) => LinesUntilHalt;

function followUnits(run: CategoryRun, halting: AbortController): Follow {
  const { setting, category, where, tally } = run;
  const signal = AbortSignal.any([run.signal, halting.signal]);
  const endsAt = performance.now() + setting.timeoutMs * patience;
  return async function* follow(units, onDone) {
    const results = atOnce({
      items: units,
      most: setting.threads.count,
      ahead: unitsAhead,
      isHeavy: (unit) => unit.some(({ version }) => version > heavyStream),
      work: (unit) =>
        followUnit(setting, unit, {
          category,
          where,
          budgetMs: endsAt - performance.now(),
          signal,
          onEvents: tally.addEvents,
        }),
    });
    for await (const { place, item, result } of results) {
      const { stopped, stoppedIn, streams } = result;
      if (stopped) {
        halting.abort();
        return { stoppedBy: stopped, stoppedIn };
      }
      onDone({ place, last: item.at(-1)?.streamId ?? '', streams });
      const lines = tally.tell(streams);
      if (lines.length > 0) yield lines;
    }
    return null;
  };
}

async function* tellKnown(run: CategoryRun, follow: Follow): LinesUntilHalt {
  const { store, category, place, known, tally } = run;
  const { position: after, through } = known;
  const moved = await store.listChangedStreams({ category, after, asOf: place.position });
  const changed = moved.filter(({ streamId }) => isKnown(streamId, through));
  const isChanged = new Set(changed.map(({ streamId }) => streamId));
  const told = [...known.streams.values()].filter(
    ({ streamId }) => !isChanged.has(streamId) && isAfter(streamId, place.after),
  );
  for (let from = 0; from < told.length; from += linesAtOnce) {
    yield tally.tell(told.slice(from, from + linesAtOnce));
  }
  known.latest = place.position;
  const halt = yield* follow(cutChanged(changed, known), ({ streams }) => {
    for (const stream of streams) keepStream(known, stream);
  });
  if (halt) return halt;
  known.position = place.position;
  if (through !== null) tally.reach(through);
  return null;
}

async function* tellRest(run: CategoryRun, follow: Follow): LinesUntilHalt {
  const { store, setting, category, place, known, tally } = run;
  if (known.through === null) return null;
  const walk = { category, asOf: place.position, after: known.through };
  const early = new Map<number, UnitDone>();
  let [next, keeps] = [0, true];
  const halt = yield* follow(asUnknown(cutIntoUnits(store, walk)), (done) => {
    early.set(done.place, done);
    for (let unit = early.get(next); unit; unit = early.get(next)) {
      early.delete(next++);
      reach(unit);
    }
  });
  if (halt === null && keeps) known.through = null;
  return halt;

  /** All up to the end of this unit is told. */
  function reach({ last, streams }: UnitDone): void {
    tally.reach(last);
    if (!keeps) return;
    for (const stream of streams) keepStream(known, stream);
    known.through = last;
    // It would not be kept: then it need not be gathered either.
    keeps = known.bytes <= setting.cache.mostBytes;
    if (!keeps) known.streams.clear();
  }
}

async function* cutChanged(
  changed: readonly StreamAt[],
  { streams }: KnownTruth,
): AsyncGenerator<readonly UnitStream[], void, undefined> {
  for (let from = 0; from < changed.length; from += streamsAtOnce) {
    yield changed
      .slice(from, from + streamsAtOnce)
      .map((stream) => ({ ...stream, known: streams.get(stream.streamId) ?? null }));
  }
}

async function* asUnknown(
  units: AsyncIterable<readonly StreamAt[]>,
): AsyncGenerator<readonly UnitStream[], void, undefined> {
  for await (const unit of units) yield unit.map((stream) => ({ ...stream, known: null }));
}

function isKnown(streamId: string, through: string | null): boolean {
  return through === null || !isAfter(streamId, through);
}

/** In the order the log keeps ids: by their bytes. */
export function isAfter(a: string, b: string): boolean {
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) > 0;
}
