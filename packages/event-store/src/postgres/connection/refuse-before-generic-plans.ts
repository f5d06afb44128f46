import { StoreError } from '../../errors.ts';

const firstVersion = 16;

/** Postgres plans for values nobody knows from version 16 on. What is said is its `server_version`. */
export function refuseBeforeGenericPlans(said: string): void {
  if (Number.parseInt(said, 10) >= firstVersion) return;
  const reason = `its values are not recorded, and without them a statement is planned from Postgres ${firstVersion} on; this is ${said}`;
  throw new StoreError('explain_refused', `Postgres cannot plan it: ${reason}`, { reason });
}
