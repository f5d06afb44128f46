import { Panel } from '../../shared/ui/panel.tsx';

type WhatIfProps = {
  readonly streamId: string;
  readonly head: number;
  readonly version: number;
  /** The edits as the address says them: JSON of `{ skip, replace, insert }`. */
  readonly edits: string;
  readonly onEdits: (edits: string | undefined) => void;
  readonly onChoose: (version: number) => void;
};

export function WhatIf({ edits }: WhatIfProps) {
  return <Panel name="What if">{edits}</Panel>;
}
