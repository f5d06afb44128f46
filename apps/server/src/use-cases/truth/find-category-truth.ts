import { compileRule } from '../../truth/compile-rule.ts';
import type { Backing } from '../backing.ts';
import { findAggregate } from '../find-aggregate.ts';
import { type CategoryPlace, readPlace, writePlace } from './category-cursor.ts';
import type { CategoryLine } from './category-line.ts';
import { createTally } from './create-tally.ts';
import { followCategory, isAfter } from './follow-category.ts';
import type { KnownTruth } from './truth-cache.ts';
import type { TruthSetting } from './truth-setting.ts';
import { withTicks } from './with-ticks.ts';

type CategoryInput = {
  readonly category: string;
  readonly where: string;
  readonly cursor?: string | undefined;
  readonly signal: AbortSignal;
};

const tickMs = 150;
const mostNewEvents = 500_000;

/** Every stream of a category that ever satisfied an expression, told as they are found. */
export async function findCategoryTruth(
  backing: Backing,
  setting: TruthSetting,
  { category, where, cursor, signal }: CategoryInput,
): Promise<AsyncGenerator<readonly CategoryLine[], void, undefined>> {
  compileRule(where);
  const aggregate = findAggregate(backing, category);
  const of = ['category-truth', category, where] as const;
  const place = cursor === undefined ? await placeNow(backing) : readPlace(of, cursor);
  const key = JSON.stringify([category, aggregate.version, where]);
  const { known, keep } = chooseKnown(setting, key, place);
  const tally = createTally(place, (after) => writePlace(of, { ...place, after }));
  // Nobody waits for it: behind the index it is counted by hand. When the store is away, the answer says so.
  void countStreams(backing, category).then(tally.expect, () => undefined);
  const lines = followCategory({
    store: backing.store,
    setting,
    category,
    where,
    signal,
    place,
    known,
    keep,
    tally,
  });
  return withTicks(lines, tickMs, tally.progress);
}

/**
 * What is known is gone on from. When it is of another time than the cursor, or too old to be worth
 * it, it is left for others; an answer that begins in the middle is not worth keeping.
 */
function chooseKnown({ cache }: TruthSetting, key: string, place: CategoryPlace) {
  const kept = cache.take(key);
  const keep = (known: KnownTruth) => cache.put(key, known);
  if (kept && fits(kept, place)) return { known: kept, keep };
  if (kept && place.after !== '') keep(kept);
  const { position, after: through } = place;
  const known = { position, latest: position, through, bytes: 0, streams: new Map() };
  return { known, keep: place.after === '' ? keep : () => undefined };
}

function fits({ position, latest, through }: KnownTruth, place: CategoryPlace): boolean {
  if (latest > place.position) return false;
  if (place.after === '') {
    return place.position - position <= mostNewEvents;
  }
  return position === place.position && (through === null || !isAfter(place.after, through));
}

async function placeNow({ store }: Pick<Backing, 'store'>): Promise<CategoryPlace> {
  const { position, recordedAt } = await store.readHead();
  return { position, time: recordedAt ?? new Date(0).toISOString(), after: '' };
}

/** As far as the index is; the log may know more. */
async function countStreams({ store }: Pick<Backing, 'store'>, category: string): Promise<number> {
  const categories = await store.listCategories();
  return categories.find((one) => one.category === category)?.streams ?? 0;
}
