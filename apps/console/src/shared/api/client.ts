import createClient from 'openapi-fetch';
import type { paths } from './generated/api-types.ts';

/** The API's own client: paths, parameters and answers are typed from the contract. */
export const api = createClient<paths>({ baseUrl: location.origin });
