export { makeSpan } from './make-span.ts';
