import { shortenId } from '../format/shorten-id.ts';

type IdTextProps = { readonly id: string; readonly most?: number; readonly className?: string };

/** A long id without its middle. Selected and copied, it is whole. */
export function IdText({ id, most = 22, className = '' }: IdTextProps) {
  const short = shortenId(id, most);
  if (short === id) return <span className={`font-mono ${className}`}>{id}</span>;
  const onCopy = (event: React.ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData.setData('text/plain', id);
  };
  return (
    <span className={`font-mono ${className}`} title={id} onCopy={onCopy}>
      <span aria-hidden="true">{short}</span>
      <span className="sr-only">{id}</span>
    </span>
  );
}
