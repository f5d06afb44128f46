import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StreamDetail } from '../../shared/api/schemas.ts';
import type { FilmView } from '../../shared/film/use-film.ts';
import type { Ribbon } from './ribbons/ribbon.ts';
import { Timeline } from './timeline.tsx';

// Nothing has a size where nothing is laid out.
const box = new DOMRect(0, 0, 1_020, 72);

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(box);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  localStorage.clear();
});

const detail: StreamDetail = {
  streamId: 'account-1',
  category: 'account',
  version: 20_000,
  firstEventAt: '2026-03-01T00:00:00.000000Z',
  lastEventAt: '2026-05-01T00:00:00.000000Z',
  lastEventType: 'MoneyDeposited',
  eventTypes: [{ type: 'MoneyDeposited', count: 20_000 }],
  snapshots: [{ aggregate: 'account', aggregateVersion: 1, version: 100 }],
  density: [
    {
      from: '2026-03-01T00:00:00.000000Z',
      to: '2026-05-01T00:00:00.000000Z',
      fromVersion: 1,
      count: 20_000,
    },
  ],
};

const frame = {
  version: 41,
  type: 'MoneyDeposited',
  recordedAt: `${new Date().getUTCFullYear()}-03-03T14:02:11.204117Z`,
  occurredAt: null,
  actor: null,
  traceId: null,
  patch: [],
  problem: null,
};

const film: FilmView = {
  shown: { version: 41, state: null, before: null, frame },
  // Nothing more is asked for while what is there is still on its way.
  isCatchingUp: true,
  failure: undefined,
  retry: () => {},
  peek: () => null,
  frameOf: () => undefined,
};

function show(version: number, ribbons: readonly Ribbon[] = []) {
  const scrub = vi.fn();
  const choose = vi.fn();
  const range = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Tooltip.Provider>
        <Timeline
          {...{ detail, version, film, ribbons }}
          head={20_000}
          range={null}
          onRange={range}
          onScrub={scrub}
          onChoose={choose}
        />
      </Tooltip.Provider>
    </QueryClientProvider>,
  );
  const slider = screen.getByRole('slider', { name: 'Version' });
  const strip = slider.parentElement ?? slider;
  return { slider, strip, scrub, choose, range };
}

test('the scrubber says where it is', () => {
  const { slider } = show(41);
  expect(slider.getAttribute('aria-valuemin')).toBe('0');
  expect(slider.getAttribute('aria-valuemax')).toBe('20000');
  expect(slider.getAttribute('aria-valuenow')).toBe('41');
  expect(slider.getAttribute('aria-valuetext')).toBe(
    'version 41 of 20000, MoneyDeposited, 3 Mar 14:02:11',
  );
  expect(screen.getByRole('region', { name: 'Timeline' }).contains(slider)).toBe(true);
});

test('an event that is still on its way is not told as another', () => {
  const { slider } = show(42);
  expect(slider.getAttribute('aria-valuetext')).toBe('version 42 of 20000');
});

test('its keys step, and keep the page’s own from stepping too', () => {
  const { slider, scrub, choose } = show(41);
  const isLeft = fireEvent.keyDown(slider, { key: 'ArrowLeft' });
  expect(isLeft).toBe(false);
  fireEvent.keyDown(slider, { key: 'ArrowRight', shiftKey: true });
  fireEvent.keyDown(slider, { key: 'PageUp' });
  expect(scrub.mock.calls).toEqual([[40], [51], [2_041]]);
  fireEvent.keyDown(slider, { key: 'End' });
  fireEvent.keyDown(slider, { key: 'Home' });
  expect(choose.mock.calls).toEqual([[20_000], [0]]);
  expect(fireEvent.keyDown(slider, { key: 'x' })).toBe(true);
});

test('a click chooses, a drag does not', () => {
  const { strip, scrub, choose } = show(41);
  fireEvent.pointerDown(strip, { clientX: 510, clientY: 30, button: 0 });
  fireEvent.pointerUp(strip, { clientX: 511, clientY: 30 });
  expect(choose.mock.calls).toEqual([[10_000]]);
  fireEvent.pointerDown(strip, { clientX: 510, clientY: 30, button: 0 });
  fireEvent.pointerMove(strip, { clientX: 600, clientY: 30 });
  fireEvent.pointerUp(strip, { clientX: 760, clientY: 30 });
  expect(scrub).toHaveBeenLastCalledWith(15_000);
  expect(choose).toHaveBeenCalledTimes(1);
});

test('a drag with Shift selects what is looped, a click with it takes that back', () => {
  const { strip, range, choose } = show(41);
  fireEvent.pointerDown(strip, { clientX: 760, clientY: 30, button: 0, shiftKey: true });
  fireEvent.pointerMove(strip, { clientX: 600, clientY: 30 });
  fireEvent.pointerUp(strip, { clientX: 510, clientY: 30 });
  expect(range).toHaveBeenLastCalledWith({ from: 10_000, to: 15_000 });
  fireEvent.pointerDown(strip, { clientX: 760, clientY: 30, button: 0, shiftKey: true });
  fireEvent.pointerUp(strip, { clientX: 760, clientY: 30 });
  expect(range).toHaveBeenLastCalledWith(null);
  expect(choose).not.toHaveBeenCalled();
});

test('the edges of a ribbon are ways to the events that caused them', () => {
  const intervals = [
    { fromVersion: 5_000, toVersion: 9_999 },
    { fromVersion: 15_000, toVersion: 20_000 },
  ];
  const { choose } = show(41, [{ name: 'state.a < 1', look: 'truth', intervals }]);
  fireEvent.click(screen.getByRole('button', { name: 'Next edge of state.a < 1' }));
  fireEvent.click(screen.getByRole('button', { name: 'state.a < 1 ends at version 10000' }));
  expect(choose.mock.calls).toEqual([[5_000], [10_000]]);
});

test('a bookmark is set, named and taken away', () => {
  show(41);
  fireEvent.keyDown(window, { key: 'm' });
  fireEvent.click(screen.getByRole('button', { name: 'Bookmarks 1' }));
  const list = within(screen.getByRole('dialog', { name: 'Bookmarks' }));
  fireEvent.change(list.getByLabelText('Name of the bookmark at version 41'), {
    target: { value: 'the refund' },
  });
  expect(localStorage.getItem('hindsight.bookmarks.account-1')).toContain('the refund');
  fireEvent.click(list.getByRole('button', { name: 'Remove the bookmark at version 41' }));
  expect(localStorage.getItem('hindsight.bookmarks.account-1')).toBeNull();
});

test('keys bring it nearer, and fit it again', () => {
  show(10_000);
  expect(screen.getByText(/^all of/)).toBeTruthy();
  fireEvent.keyDown(window, { key: '+' });
  expect(screen.getByText(/^versions 5000–15.000$/)).toBeTruthy();
  fireEvent.keyDown(window, { key: 'f' });
  expect(screen.getByText(/^all of/)).toBeTruthy();
});
