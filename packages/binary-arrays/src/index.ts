export { BinaryArrays } from './binary-arrays.ts';
