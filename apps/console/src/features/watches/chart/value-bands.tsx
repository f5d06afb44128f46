import type { Band } from './build-bands.ts';

/** Values that are no numbers, as bands: the colour tells them apart, the text says them. */
export function ValueBands({ bands }: { readonly bands: readonly Band[] }) {
  return (
    <div className="absolute inset-x-0 inset-y-3">
      {bands.map(({ version, from, to, label, color }) => (
        <span
          key={version}
          className="absolute inset-y-0 overflow-hidden border-l font-mono text-sm leading-8 text-ellipsis whitespace-nowrap text-ink"
          style={{
            left: `${from * 100}%`,
            width: `${(to - from) * 100}%`,
            ...lookOf(color),
          }}
        >
          {(to - from) * 100 > label.length && <span className="pl-1">{label}</span>}
        </span>
      ))}
    </div>
  );
}

function lookOf(color: number | null) {
  if (color === null) return { borderColor: 'var(--line)' };
  const full = `var(--event-${color})`;
  return { borderColor: full, background: `color-mix(in srgb, ${full} 20%, var(--surface))` };
}
