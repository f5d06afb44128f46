import { createRegistry } from '@hindsight/domain';
import { openEventStore } from '@hindsight/event-store';
import { createTestDatabase } from '@hindsight/event-store/testing';
import { expect, test } from 'vitest';
import { pickSample } from './run-traffic.ts';

test('the traffic picks what the sample made, never the visitor’s own', async () => {
  const database = await createTestDatabase();
  const store = openEventStore({ connectionString: database.url });
  const backing = { store, registry: createRegistry([]) };
  const open = (streamId: string) =>
    store.append(streamId, [{ type: 'AccountOpened', data: '{}' }], { expectedVersion: 'none' });

  await open('account-ada');
  expect(await pickSample(backing, 'account')).toBeNull();
  const ofSample = 'account-019a3b1e-7c54-4d1f-af00-0000000000aa';
  await open(ofSample);
  await open('account-019a3b1e');
  const picks = await Promise.all(Array.from({ length: 20 }, () => pickSample(backing, 'account')));
  expect(new Set(picks)).toEqual(new Set([ofSample]));

  await store.close();
  await database.drop();
});
