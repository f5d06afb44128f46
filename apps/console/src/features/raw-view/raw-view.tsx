type RawViewProps = { readonly streamId: string; readonly version: number };

export function RawView({ version }: RawViewProps) {
  return <p>{version}</p>;
}
