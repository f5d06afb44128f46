import type { Page } from '@playwright/test';
import type { Figure } from './figure.ts';
import { clickTimeline } from './time-machine.ts';
import { timeUntilPainted } from './time-until-painted.ts';
import { openStream, type Visit } from './visit.ts';

/**
 * Ten minutes of scrubbing and tailing in bounded steps: the heap may not grow with them. What the
 * page keeps on purpose is full before it is weighed for the first time.
 */
export async function measureHeap(visit: Visit): Promise<Figure[]> {
  const steps = visit.quick ? 150 : 1200;
  const figures: Figure[] = [];
  await openStream(visit, async (page) => {
    const work = async (from: number, to: number) => {
      for (let step = from; step < to; step++) {
        if (step % 12 === 0) await clickTimeline(page, ((step * 37) % 97) / 97);
        else await page.keyboard.press(step % 24 < 12 ? 'Shift+ArrowLeft' : 'ArrowRight');
        if (step % 20 === 0) await deposit(visit);
        if (step % 60 === 0) await page.keyboard.press('End');
      }
      await page.waitForTimeout(1_500);
    };
    await fillFilm(page);
    await work(0, Math.round(steps / 2));
    const before = await weighHeap(page);
    await work(Math.round(steps / 2), steps + Math.round(steps / 2));
    const after = await weighHeap(page);
    const growth = ((after - before) / before) * 100;
    console.error(`heap: ${before / 1e6} MB, then ${after / 1e6} MB`);
    figures.push({
      what: `heap after ${steps} steps of scrubbing and tailing, grown by`,
      value: growth,
      unit: '%',
      atMost: 20,
    });
  });
  return figures;
}

/** More places than the page keeps windows, each waited for until it is there. */
async function fillFilm(page: Page): Promise<void> {
  for (let n = 1; n <= 30; n++) {
    await timeUntilPainted(page, () => clickTimeline(page, ((n * 37) % 97) / 97));
  }
}

async function weighHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Another event at the end of the stream, which the page then shows. */
async function deposit({ url, streamId }: Visit): Promise<void> {
  const answer = await fetch(`${url}/api/streams/${streamId}/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      expectedVersion: 'any',
      events: [{ type: 'MoneyDeposited', data: { amountCents: 100, description: 'bench' } }],
    }),
  });
  if (!answer.ok) throw new Error(`a deposit was answered with ${answer.status}`);
}
