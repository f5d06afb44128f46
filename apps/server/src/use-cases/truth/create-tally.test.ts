import { expect, test } from 'vitest';
import { createTally } from './create-tally.ts';

const place = { position: 7, time: '2026-03-03T14:02:11.204117Z', after: '' };
const stream = { streamId: 'account-1', wasTrue: false, unknown: null, text: '' };

test('an answer goes on before it is known how many streams there are', () => {
  const tally = createTally(place, (after) => after);
  expect(tally.progress()).toMatchObject({ streams: 0, streamsTotal: 0 });
  tally.tell([stream]);
  expect(tally.progress()).toMatchObject({ streams: 1, streamsTotal: 1 });
  tally.expect(9);
  expect(tally.progress()).toMatchObject({ streams: 1, streamsTotal: 9 });
});

test('there are never fewer streams than were told', () => {
  const tally = createTally(place, (after) => after);
  tally.expect(1);
  tally.tell([stream, { ...stream, streamId: 'account-2' }]);
  expect(tally.progress()).toMatchObject({ streams: 2, streamsTotal: 2 });
});
