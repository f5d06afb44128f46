import type { Patch } from '@hindsight/history';
import { memo, useMemo } from 'react';
import { CutText } from '../../shared/ui/cut-text.tsx';
import { writePatch } from './write-patch.ts';

/** The difference as RFC 6902 writes it. */
export const PatchText = memo(function PatchText({ patch }: { readonly patch: Patch }) {
  const text = useMemo(() => writePatch(patch), [patch]);
  return (
    <section
      aria-label="The difference as a patch"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
      tabIndex={0}
      className="min-h-0 grow overflow-auto p-3"
    >
      <CutText text={text} className="text-sm" />
    </section>
  );
});
