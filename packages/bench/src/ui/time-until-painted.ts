import type { Page } from '@playwright/test';

const patienceMs = 10_000;

/**
 * Milliseconds from a key press, as the page got it, to the frame after the one in which the state
 * region says it shows another version, the slider’s. So a frame too much rather than one too few.
 */
export async function timeUntilPainted(page: Page, press: () => Promise<void>): Promise<number> {
  // The page watches before it is pressed, and is asked for what it saw afterwards.
  await page.evaluate(watchState, patienceMs);
  await press();
  return page.evaluate(() => (window as unknown as WatchedWindow).hindsightPainted);
}

type WatchedWindow = { readonly hindsightPainted: Promise<number> };

/** Runs in the page, and knows nothing from here. */
function watchState(mostMs: number): void {
  const slider = document.querySelector('[role="slider"][aria-label="Version"]');
  const state = document.querySelector('section[aria-label="State"]');
  const before = slider?.getAttribute('aria-valuenow');
  const began = performance.now();
  let pressedAt: number | undefined;
  const onPress = (event: Event) => {
    pressedAt ??= event.timeStamp;
  };
  for (const type of ['keydown', 'pointerdown']) {
    window.addEventListener(type, onPress, { capture: true, once: true });
  }
  const painted = new Promise<number>((resolve, reject) => {
    const look = () => {
      const now = slider?.getAttribute('aria-valuenow');
      const isThere = now !== before && state?.getAttribute('data-version') === now;
      if (pressedAt !== undefined && isThere) {
        requestAnimationFrame(() => resolve(performance.now() - (pressedAt ?? 0)));
      } else if (performance.now() - began > mostMs) {
        reject(new Error(`the state stayed at ${before} for ${mostMs} ms`));
      } else {
        requestAnimationFrame(look);
      }
    };
    requestAnimationFrame(look);
  });
  Object.assign(window, { hindsightPainted: painted });
}
