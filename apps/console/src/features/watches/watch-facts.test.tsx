import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { summarizeSeries } from './summarize-series.ts';
import { WatchFacts } from './watch-facts.tsx';

afterEach(cleanup);

test('the least and the most are jumps to where they were', () => {
  const onChoose = vi.fn();
  const points = [3, -1, 2].map((value, index) => ({
    version: index + 4,
    recordedAt: null,
    value,
  }));
  render(
    <WatchFacts
      summary={summarizeSeries(points)}
      name="/balanceCents"
      isThinned={true}
      onChoose={onChoose}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: /^min/ }));
  fireEvent.click(screen.getByRole('button', { name: /^max/ }));
  expect(onChoose.mock.calls).toEqual([[5], [4]]);
  expect(screen.getByText('thinned')).toBeDefined();
});

test('a path where nothing ever is says so', () => {
  render(
    <WatchFacts
      summary={summarizeSeries([])}
      name="/nope"
      isThinned={false}
      onChoose={() => undefined}
    />,
  );
  expect(screen.getByText('Nothing is ever at /nope.')).toBeDefined();
});
