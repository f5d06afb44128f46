import { parseAsOf } from '../../shared/as-of/parse-as-of.ts';
import { useAsOf, useMoveAsOf } from '../../shared/as-of/use-as-of.ts';
import { Button } from '../../shared/ui/button.tsx';
import { describeAsOf } from './describe-as-of.ts';

/** Not to be overlooked while the console shows the past. */
export function AsOfBand() {
  const asOf = useAsOf();
  const move = useMoveAsOf();
  if (asOf === undefined) return null;
  return (
    <div
      role="status"
      className="flex shrink-0 items-center gap-3 border-b border-past bg-past-soft px-3 py-1 text-past"
    >
      <strong className="font-semibold">The past</strong>
      {parseAsOf(asOf) === null ? (
        <span>“{asOf}” is no moment: choose a time or a position.</span>
      ) : (
        <span>
          Everything here is as of <span title={asOf}>{describeAsOf(asOf)}</span>
          {/^\d+$/.test(asOf) ? '' : ' UTC'}, as it was recorded then.
        </span>
      )}
      <Button className="ml-auto h-6" onClick={() => move(undefined)}>
        Back to now
      </Button>
    </div>
  );
}
