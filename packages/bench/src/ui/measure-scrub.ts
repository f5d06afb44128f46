import { median, percentile } from '../harness/latencies.ts';
import type { Figure } from './figure.ts';
import { movingFigures } from './moving-figures.ts';
import { type Observed, observe } from './page-probe.ts';
import { clickTimeline, dragTimeline, goToVersion, holdKey } from './time-machine.ts';
import { timeUntilPainted } from './time-until-painted.ts';
import { openStream, type Visit } from './visit.ts';

/** Holding the key, dragging, stepping inside a window and jumping where nothing is loaded. */
export async function measureScrub(visit: Visit): Promise<Figure[]> {
  const { quick, events } = visit;
  const seconds = quick ? 3 : 10;
  const figures: Figure[] = [];
  await openStream(visit, async (page) => {
    await goToVersion(page, Math.round(events / 2));
    figures.push(...moving('holding →', await observe(page, () => holdKey(page, seconds))));
    figures.push(...moving('dragging', await observe(page, () => dragTimeline(page, seconds))));
    await goToVersion(page, Math.round(events / 5) + 250);
    const inside = await repeat(quick ? 30 : 200, () =>
      timeUntilPainted(page, () => page.keyboard.press('ArrowRight')),
    );
    figures.push(latency('key to painted state, loaded, p95', inside, 50));
  });
  // Nothing of the stream is there but its end, and no click comes near an earlier one.
  await openStream(visit, async (page) => {
    const cold = await repeat(40, (n) =>
      timeUntilPainted(page, () => clickTimeline(page, (((n + 1) * 37) % 97) / 97)),
    );
    figures.push(latency('seek where nothing is loaded, p95', cold, 250));
  });
  return figures;
}

function moving(what: string, observed: Observed): Figure[] {
  const frame = median(observed.frames);
  return [
    { what: `${what}: median frame`, value: frame, unit: 'ms', atMost: 17 },
    ...movingFigures(what, observed),
  ];
}

function latency(what: string, values: readonly number[], atMost: number): Figure {
  const sorted = values.toSorted((one, other) => one - other);
  return { what, value: percentile(sorted, 0.95), unit: 'ms', atMost };
}

async function repeat(
  times: number,
  measure: (n: number) => Promise<number>,
): Promise<readonly number[]> {
  const values: number[] = [];
  for (let n = 0; n < times; n++) values.push(await measure(n));
  return values;
}
