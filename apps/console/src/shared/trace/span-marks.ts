/** The bits of a trace’s `marks` column, as the contract says. */
export const spanMarks = {
  hasEvents: 1,
  hasLinks: 2,
  append: 4,
  load: 8,
  statement: 16,
  placed: 32,
  action: 64,
  conflict: 128,
} as const;

export const spanKinds = [
  'unspecified',
  'internal',
  'server',
  'client',
  'producer',
  'consumer',
] as const;

export const failedStatus = 2;
