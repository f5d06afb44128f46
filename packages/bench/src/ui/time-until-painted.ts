import type { Page } from '@playwright/test';

/**
 * Milliseconds from a key press, as the page got it, to the frame after the one in which the state
 * region says it shows another version, the slider's.
 */
export async function timeUntilPainted(page: Page, press: () => Promise<void>): Promise<number> {
  const measured = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const slider = document.querySelector('[role="slider"][aria-label="Version"]');
        const state = document.querySelector('section[aria-label="State"]');
        const before = slider?.getAttribute('aria-valuenow');
        let pressedAt: number | undefined;
        const onPress = (event: Event) => {
          pressedAt ??= event.timeStamp;
        };
        for (const type of ['keydown', 'pointerdown']) {
          window.addEventListener(type, onPress, { capture: true, once: true });
        }
        const look = () => {
          const now = slider?.getAttribute('aria-valuenow');
          const isThere = now !== before && state?.getAttribute('data-version') === now;
          if (pressedAt === undefined || !isThere) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.now() - (pressedAt ?? 0)));
        };
        requestAnimationFrame(look);
      }),
  );
  await press();
  return measured;
}
