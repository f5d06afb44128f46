import type { SpawnOptions } from 'node:child_process';
import type { Identity } from './choose-identity.ts';

type SpawnPlan = {
  readonly command: string;
  readonly args: readonly string[];
  readonly options: SpawnOptions;
};

/** How to spawn a program as that identity. The folder `/` is one everybody may stand in. */
export function spawnAs(identity: Identity, program: string, args: readonly string[]): SpawnPlan {
  const [command = program, ...rest] = [...identity.prefix, program, ...args];
  const lent = identity.prefix.length === 0 ? identity.owner : undefined;
  return { command, args: rest, options: { cwd: '/', ...lent } };
}
