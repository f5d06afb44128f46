import { fragile } from './fragile.ts';

export const aggregates = [fragile];
