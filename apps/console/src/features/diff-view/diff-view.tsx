type DiffViewProps = {
  readonly streamId: string;
  /** The pinned version; the one before when none is pinned. */
  readonly from: number;
  readonly to: number;
  readonly isPinned: boolean;
  readonly onPin: (version: number | undefined) => void;
  readonly onChoose: (version: number) => void;
};

export function DiffView({ from, to }: DiffViewProps) {
  return (
    <p>
      {from} to {to}
    </p>
  );
}
