import { formatNs } from '../../shared/trace/format-ns.ts';
import { layerColors } from '../../shared/trace/layer.ts';
import type { Part } from './stack-latency.ts';

/** Where a time went; also what the colours mean. */
export function LayerSplit({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
      {parts.map(({ layer, ms }) => (
        <span key={layer} className="flex items-center gap-1 whitespace-nowrap">
          <span
            aria-hidden="true"
            className="size-2 rounded-sm"
            style={{ background: layerColors[layer] }}
          />
          {layer} <span className="text-ink">{formatNs(ms * 1e6)}</span>
        </span>
      ))}
    </span>
  );
}
