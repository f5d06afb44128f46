import type { Attempt } from '../check/attempt.ts';
import { startChild } from '../processes/start-child.ts';
import type { ContendReply, ContendRequest } from './contend.child.ts';

export type Race = {
  readonly url: string;
  readonly seed: number;
  readonly processes: number;
  readonly writers: number;
  readonly streams: number;
  /** Each gives one round per stream. */
  readonly heats: number;
};

/** Writers of several processes go for the same version of the same streams, heat after heat. */
export async function runRace(race: Race): Promise<readonly Attempt[]> {
  const file = new URL('./contend.child.ts', import.meta.url);
  const children = Array.from({ length: race.processes }, () =>
    startChild<ContendRequest, ContendReply>(file),
  );
  const askAll = async (ask: (index: number) => ContendRequest): Promise<readonly Attempt[]> => {
    const replies = await Promise.all(children.map((child, index) => child.ask(ask(index))));
    return replies.flat();
  };
  try {
    const { url, writers } = race;
    await askAll((index) => ({
      kind: 'open',
      url,
      name: `p${index}`,
      seed: race.seed + index,
      writers,
    }));
    const streams = Array.from({ length: race.streams }, (_, index) => `race-${index}`);
    const attempts: Attempt[] = [];
    for (let version = 0; version < race.heats; version += 1)
      attempts.push(...(await askAll(() => ({ kind: 'round', streams, version }))));
    return attempts;
  } finally {
    await Promise.all(children.map((child) => child.kill()));
  }
}
