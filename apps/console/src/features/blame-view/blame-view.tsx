type BlameViewProps = {
  readonly streamId: string;
  readonly version: number;
  /** The path that was asked about, shown first and marked. */
  readonly path: string | undefined;
  readonly onChoose: (version: number) => void;
};

export function BlameView({ version }: BlameViewProps) {
  return <p>{version}</p>;
}
