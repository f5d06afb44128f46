import { useMemo } from 'react';
import type { Ribbon } from '../../features/timeline/ribbons/ribbon.ts';
import type { StreamTruth } from '../../features/truth/use-stream-truth.ts';
import { listEditedVersions } from '../../features/what-if/edits/list-edited-versions.ts';
import type { StreamSearch } from '../../shared/url/stream-search.ts';

/** What is painted on the timeline: where the rule held, what is otherwise. */
export function useRibbons(
  { answer }: StreamTruth,
  { where, whatIf }: StreamSearch,
): readonly Ribbon[] {
  return useMemo(() => {
    const ribbons: Ribbon[] = [];
    if (answer !== undefined && where !== undefined) {
      ribbons.push({ name: where, look: 'truth', intervals: answer.intervals });
    }
    const edited = whatIf === undefined ? [] : listEditedVersions(whatIf);
    if (edited.length > 0) {
      ribbons.push({ name: 'What if', look: 'hypothetical', intervals: edited });
    }
    return ribbons;
  }, [answer, where, whatIf]);
}
