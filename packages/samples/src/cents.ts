import { z } from 'zod';

/** Money is whole cents, exact up to 2^53 − 1. */
export const positiveCents = z.int().positive();

export const centsFromZero = z.int().nonnegative();
