import { createTestDatabase } from '@hindsight/event-store/testing';
import { expect, test } from 'vitest';
import { checkLog } from './check/check-log.ts';
import { checkRounds } from './check/check-winners.ts';
import { readTable } from './check/read-table.ts';
import { firstOfEach } from './check/violation.ts';
import { makeOtherWork } from './writers/make-other-work.ts';
import { runRace } from './writers/run-race.ts';
import { seed } from './writers/seed.ts';
import { soakMinutes } from './writers/soak-minutes.ts';

test('races, one after another: exactly one winner in every round', async () => {
  const end = Date.now() + soakMinutes * 60_000;
  let rounds = 0;
  for (let race = 0; Date.now() < end; race += 1) {
    const { url, drop } = await createTestDatabase();
    await makeOtherWork(url);
    const own = seed + race;
    const size = {
      processes: 2 + (race % 5),
      writers: 1 + (race % 4),
      streams: 1 + (race % 16),
      heats: 200,
    };
    const attempts = await runRace({ url, seed: own, ...size });
    const table = await readTable(url);
    const why = `HINDSIGHT_SEED=${own} ${JSON.stringify(size)}`;
    expect(firstOfEach([...checkLog({ attempts, table }), ...checkRounds(attempts)]), why).toEqual(
      [],
    );
    rounds += size.streams * size.heats;
    await drop();
  }
  process.stdout.write(`race soak: ${rounds} rounds\n`);
});
