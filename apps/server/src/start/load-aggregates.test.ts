import { expect, test } from 'vitest';
import { loadAggregates } from './load-aggregates.ts';

const walletConfig = new URL('../testing/wallet-config.ts', import.meta.url).pathname;
const namesOf = async (...[config]: Parameters<typeof loadAggregates>) =>
  (await loadAggregates(config)).map(({ name }) => name);

test.each(['on', 'seed'] as const)(
  'the sample system is there while it is shown: %s',
  async (demo) => {
    expect(await namesOf({ configModule: undefined, demo })).toEqual([
      'account',
      'order',
      'product',
    ]);
    expect(await namesOf({ configModule: walletConfig, demo })).toEqual([
      'wallet',
      'account',
      'order',
      'product',
    ]);
  },
);

test('without the demo there are only the aggregates of the user', async () => {
  expect(await namesOf({ configModule: undefined, demo: 'off' })).toEqual([]);
  expect(await namesOf({ configModule: walletConfig, demo: 'off' })).toEqual(['wallet']);
});
