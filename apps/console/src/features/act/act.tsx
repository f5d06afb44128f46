type ActProps = {
  readonly streamId: string;
  /** The stream has a new head, written by this very form. */
  readonly onActed: (version: number) => void;
};

export function Act({ streamId }: ActProps) {
  return <span className="sr-only">{streamId}</span>;
}
