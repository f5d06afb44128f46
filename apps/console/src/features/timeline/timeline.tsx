import type { StreamDetail } from '../../shared/api/schemas.ts';
import { Panel } from '../../shared/ui/panel.tsx';

/** Versions painted on the timeline: where a rule held, where a fold had a problem. */
export type Ribbon = {
  readonly name: string;
  readonly look: 'truth' | 'problem' | 'hypothetical';
  readonly intervals: readonly { readonly fromVersion: number; readonly toVersion: number }[];
};

type TimelineProps = {
  readonly detail: StreamDetail;
  readonly head: number;
  readonly version: number;
  readonly ribbons: readonly Ribbon[];
  readonly onScrub: (version: number) => void;
  readonly onChoose: (version: number) => void;
};

export function Timeline({ head, version, onScrub }: TimelineProps) {
  return (
    <Panel name="Timeline" className="shrink-0 border-t border-line">
      <input
        type="range"
        aria-label="Version"
        min={0}
        max={head}
        value={version}
        onChange={(event) => onScrub(Number(event.target.value))}
      />
    </Panel>
  );
}
