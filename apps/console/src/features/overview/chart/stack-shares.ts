import type { Overview } from '../../../shared/api/schemas.ts';
import { chooseEventMark, markColors } from '../../../shared/ui/choose-event-mark.ts';

export type Layer = {
  /** Null for all the others together. */
  readonly name: string | null;
  readonly events: number;
  readonly color: string;
  readonly counts: readonly number[];
};

/** More layers nobody can tell apart. */
const mostLayers = 7;
const othersColor = 'var(--line-strong)';

/** What the bars are made of, largest first; the smallest are put together. */
export function stackShares(overview: Overview, by: 'category' | 'type'): readonly Layer[] {
  const named = by === 'type' ? layersByType(overview) : layersByCategory(overview);
  const shown = named.slice(0, named.length === mostLayers + 1 ? mostLayers + 1 : mostLayers);
  const counts = overview.buckets.map(({ events }, index) =>
    Math.max(0, events - shown.reduce((sum, layer) => sum + (layer.counts[index] ?? 0), 0)),
  );
  const events = counts.reduce((sum, count) => sum + count, 0);
  // A sample’s shares may not add up to all of it; that alone is no layer of its own.
  const hasOthers = named.length > shown.length && events > 0;
  return hasOthers ? [...shown, { name: null, events, color: othersColor, counts }] : shown;
}

function layersByType({ byType }: Overview): readonly Layer[] {
  return byType.map(({ type, ...share }) => ({
    ...share,
    name: type,
    color: chooseEventMark(type).color,
  }));
}

/** By name they have their colours, so that the busiest may change and the colours do not. */
function layersByCategory({ byCategory }: Overview): readonly Layer[] {
  const names = byCategory.map(({ category }) => category).sort();
  return byCategory.map(({ category, ...share }) => ({
    ...share,
    name: category,
    color: markColors[names.indexOf(category) % markColors.length] ?? othersColor,
  }));
}
