type FoundTextProps = { readonly text: string /** In small letters. */; readonly find: string };

/** A text in which what was looked for is marked, where it is there. */
export function FoundText({ text, find }: FoundTextProps) {
  const at = find === '' ? -1 : text.toLowerCase().indexOf(find);
  if (at < 0) return text;
  const end = at + find.length;
  return (
    <>
      {text.slice(0, at)}
      <mark className="rounded-sm bg-accent text-accent-ink">{text.slice(at, end)}</mark>
      {text.slice(end)}
    </>
  );
}
