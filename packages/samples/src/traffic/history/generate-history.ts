import { createSeededRandom } from '../seeded-random.ts';
import { createActivityCalendar } from './activity-calendar.ts';
import type { ImportedEvent } from './imported-event.ts';
import type { Intent, Plan } from './plan.ts';
import { planAccount } from './plan-account.ts';
import { planBusinessAccount } from './plan-business-account.ts';
import { planOrder } from './plan-order.ts';
import { planProduct } from './plan-product.ts';
import { createSimulation } from './simulation.ts';

export type HistoryToGenerate = {
  readonly seed: number;
  /** The history ends here. Another time moves it and changes nothing else. */
  readonly now: Date;
  /** About as many streams; a little more comes out. */
  readonly streams?: number | undefined;
  /** At least as many events; the two long accounts are there from 50,000 on. */
  readonly events?: number | undefined;
};

const historyDays = 243;
const eventsOfAnOrder = 7.5;
const eventsOfAProduct = 16;

/** Months of the sample system’s past, in the order it was recorded. The same seed, the same past. */
export function* generateHistory(wanted: HistoryToGenerate): Generator<ImportedEvent> {
  const random = createSeededRandom(wanted.seed);
  const timeOf = createActivityCalendar(wanted.now, historyDays);
  const simulation = createSimulation(random);
  for (const { at, act } of planHistory(wanted, random)) {
    simulation.setMoment({ atMs: timeOf(at), isOld: at < 0.5 });
    act(simulation);
    yield* simulation.takeWritten();
  }
}

function planHistory(
  { streams = 2_400, events = 64_000 }: HistoryToGenerate,
  random: Plan['random'],
): Intent[] {
  const intents: Intent[] = [];
  const add: Plan['add'] = (at, act) => {
    if (at < 1) intents.push({ at, act });
  };
  const day = 1 / historyDays;
  const plan: Plan = { random, day, second: day / 86_400, add };

  const longAccounts = events >= 50_000 ? [20_000, 5_000] : [];
  for (const [index, length] of longAccounts.entries()) {
    const holder = index === 0 ? 'Café Meridian GmbH' : 'Łódź Book Traders';
    planBusinessAccount(plan, { holder, terminals: index === 0 ? 9 : 3, events: length });
  }
  const accountCount = Math.max(Math.round(streams * 0.23), 1);
  const productCount = Math.max(Math.round(streams * 0.05), 1);
  const orderCount = Math.max(streams - accountCount - productCount, 0);
  const elsewhere =
    longAccounts.reduce((sum, length) => sum + length, 0) +
    orderCount * eventsOfAnOrder +
    productCount * eventsOfAProduct;
  const meanMovements = Math.max((events - elsewhere) / accountCount, 2) * 1.15;

  const customers = Array.from({ length: accountCount }, () =>
    planAccount(plan, Math.ceil(meanMovements * (0.4 + random.waiting(0.6)))),
  );
  const products = Array.from({ length: productCount }, (_, index) => planProduct(plan, index));
  const opensAt = Math.max(
    0.02,
    Math.min(...customers.map(({ openedAt }) => openedAt)),
    Math.min(...products.map(({ listedAt }) => listedAt)),
  );
  const shop = { opensAt, customers, products };
  for (let index = 0; index < orderCount; index++) planOrder(plan, shop);

  return intents.sort((left, right) => left.at - right.at);
}
