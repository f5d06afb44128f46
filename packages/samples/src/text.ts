import { z } from 'zod';

/** A short line a person typed. */
export const shortText = z.string().min(1).max(200);

/** As `shortText`, where nothing may be said. */
export const optionalText = z.string().max(200);
