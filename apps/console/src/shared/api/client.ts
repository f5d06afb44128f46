import { sendRequest } from '@hindsight/telemetry/web';
import createClient, { defaultPathSerializer } from 'openapi-fetch';
import type { paths } from './generated/api-types.ts';

/** The route of the call that is being made: its request is sent before anything else runs. */
let route: string | undefined;

/** The API's own client: paths, parameters and answers are typed from the contract. */
export const api = createClient<paths>({
  baseUrl: location.origin,
  pathSerializer: (template, parameters) => {
    route = template.slice(location.origin.length);
    return defaultPathSerializer(template, parameters);
  },
  fetch: (request) => {
    const template = route ?? new URL(request.url).pathname;
    route = undefined;
    return sendRequest(request, template);
  },
});
