export { attributeNames } from '../spans/attribute-names.ts';
export type { Action } from './actions/action.ts';
export type { ActionAttributes } from './actions/done-action.ts';
export { continueAction, followAction } from './actions/follow-action.ts';
export { runAction } from './actions/run-action.ts';
export { requestsRest, sendRequest } from './send-request.ts';
export { startTracing } from './start-tracing.ts';
