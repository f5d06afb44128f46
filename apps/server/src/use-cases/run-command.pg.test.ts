import { createRegistry } from '@hindsight/domain';
import { StoreError } from '@hindsight/event-store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { wallet } from '../testing/wallet.ts';
import { runCommand } from './run-command.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

test.each([undefined, 'fill-1'])(
  'a command that is written is answered, though the database goes away right after it (key %s)',
  async (idempotencyKey) => {
    let isAway = false;
    const store: TestApp['store'] = {
      ...app.store,
      append: async (...request) => {
        const appended = await app.store.append(...request);
        isAway = true;
        return appended;
      },
      findEvents: async (ids) => {
        if (isAway) throw new StoreError('store_unavailable', 'away', { reason: 'away' });
        return app.store.findEvents(ids);
      },
    };
    const id = idempotencyKey ?? 'none';
    const answer = await runCommand(
      { store, registry: createRegistry([wallet]) },
      {
        aggregate: 'wallet',
        id,
        command: 'fill',
        input: { cents: 7 },
        context: { correlationId: 'c', actor: 'ada' },
        idempotencyKey,
      },
    );
    const stored = await app.store.readEvent(`wallet-${id}`, 1);
    expect(answer).toEqual({
      streamId: `wallet-${id}`,
      version: 1,
      events: [{ ...stored, lamport: null }],
    });
  },
);
