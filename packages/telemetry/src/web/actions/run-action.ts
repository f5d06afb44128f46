import { Action } from './action.ts';
import type { ActionAttributes } from './done-action.ts';

/**
 * Does what a person asked for as an action. The action is given to `run`, which hands it on: after
 * an await nothing else knows what caused a request.
 */
export async function runAction<Result>(
  name: string,
  attributes: ActionAttributes,
  run: (action: Action) => Promise<Result>,
): Promise<Result> {
  const action = new Action(name, attributes);
  try {
    const result = await run(action);
    action.touch();
    action.close();
    return result;
  } catch (failure) {
    action.touch();
    action.close(failure);
    throw failure;
  }
}
