import type { Observation } from './observation.ts';
import type { Violation } from './violation.ts';

/** What a reader sees at any moment is the log up to some position: no hole, nothing twice. */
export function checkPrefix({ reader, after, seen }: Observation): readonly Violation[] {
  let expected = after + 1;
  for (const { position } of seen) {
    if (position !== expected) {
      const detail = `${reader}: ${position} where ${expected} was next`;
      return [{ name: 'reader_not_prefix', detail }];
    }
    expected += 1;
  }
  return [];
}
