import { Panel } from '../../shared/ui/panel.tsx';

type InspectorProps = {
  readonly streamId: string;
  readonly version: number;
  readonly onChoose: (version: number) => void;
};

export function Inspector({ version }: InspectorProps) {
  return (
    <Panel name="Inspector" className="border-l border-line">
      {version}
    </Panel>
  );
}
