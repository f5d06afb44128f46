const failure =
  /fail|refus|reject|declin|denied|abort|cancel|timed?_?out|expired|error|compensat|refunded|rolled_?back/i;

/** Events have no outcome of their own: their types say it, in the past tense of what went wrong. */
export function looksFailed(type: string): boolean {
  return failure.test(type);
}
