import { Panel } from '../../shared/ui/panel.tsx';
import type { StreamTruth } from './use-stream-truth.ts';

type TruthPanelProps = {
  readonly category: string;
  readonly where: string | undefined;
  readonly truth: StreamTruth;
  readonly version: number;
  readonly onWhere: (where: string | undefined) => void;
  readonly onChoose: (version: number) => void;
};

export function TruthPanel({ where }: TruthPanelProps) {
  return <Panel name="Truth">{where}</Panel>;
}
