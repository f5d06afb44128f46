import { AsyncResource } from 'node:async_hooks';
import type { ClientBase, Pool } from 'pg';
import type { Statement, StatementWatch } from '../../store-watch.ts';
import { forgetPlans, tellPlans } from './tell-plans.ts';

type Send = (...query: readonly unknown[]) => unknown;
type Connect = (callback?: (...told: unknown[]) => void) => unknown;

/** Every statement of a connection passes here, whoever sends it. */
export function watchStatements(client: ClientBase, watch: StatementWatch): void {
  const send = sendOf(client);
  const query: Send = (first, ...rest) => {
    const statement = describe(first);
    if (!statement) return send(first, ...rest);
    const sending = watch.chooseSending(statement);
    const sent = sending === 'as_is' ? first : withoutName(first);
    if (sending !== 'explained')
      return watch.send({ ...statement, sending }, () => send(sent, ...rest));
    // Three in a row on a connection that sends them without waiting.
    watch.apart(() => ignore(send(tellPlans)));
    const answer = watch.send({ ...statement, sending }, () => send(sent, ...rest));
    watch.apart(() => ignore(send(forgetPlans)));
    return answer;
  };
  Object.assign(client, { query });
  client.on('notice', ({ message }) => {
    if (message?.startsWith('duration: ')) watch.onPlan(message);
  });
}

/** Connections of a pool are watched, and who waits for one stays who he is. */
export function watchPool(pool: Pool, watch: StatementWatch): void {
  const connect = connectOf(pool);
  const bound: Connect = (callback) => connect(callback && AsyncResource.bind(callback));
  Object.assign(pool, { connect: bound });
  pool.on('connect', (client) => watchStatements(client, watch));
}

function describe(first: unknown): Statement | null {
  if (typeof first === 'string') return { name: undefined, text: first };
  const { text, name, submit } = Object(first);
  if (typeof text !== 'string' || submit !== undefined) return null;
  return { text, name: typeof name === 'string' ? name : undefined };
}

function withoutName(first: unknown): unknown {
  return typeof first === 'string' ? first : { ...Object(first), name: undefined };
}

/** A plan that cannot be had is no reason to fail. */
function ignore(answer: unknown): void {
  if (answer instanceof Promise) answer.catch(() => undefined);
}

/** The driver’s own method in all its forms; what went in comes out unchanged. */
function sendOf(client: ClientBase): Send {
  return client.query.bind(client) as Send;
}

/** As above, for the pool. */
function connectOf(pool: Pool): Connect {
  return pool.connect.bind(pool) as Connect;
}
