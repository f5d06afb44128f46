import { useQuery } from '@tanstack/react-query';
import { Zap } from 'lucide-react';
import { lazy, memo, Suspense, useMemo, useState } from 'react';
import { useOfferActions } from '../../shared/actions/page-actions.ts';
import { aggregatesQuery } from '../../shared/api/aggregates-query.ts';
import { useAsOf, useMoveAsOf } from '../../shared/as-of/use-as-of.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Failed, Loading } from '../../shared/ui/panel-states.tsx';

const CommandForm = lazy(() =>
  import('./command-form.tsx').then(({ CommandForm }) => ({ default: CommandForm })),
);

type ActProps = {
  readonly streamId: string;
  readonly category: string;
  /** The version a command is decided on. */
  readonly head: number;
  /** The stream has a new head, written by this very form. */
  readonly onActed: (version: number) => void;
};

/** Where a person does something to the stream, by the commands of its aggregate. */
export const Act = memo(function Act(props: ActProps) {
  const [isOpen, setIsOpen] = useState(false);
  useOfferActions(useMemo(() => [{ name: 'Act: run a command', run: () => setIsOpen(true) }], []));
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>
        <Zap size={14} aria-hidden="true" />
        Act
      </Button>
      <Dialog name="Act" isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <Content {...props} onClose={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
});

function Content(props: ActProps & { readonly onClose: () => void }) {
  const { category } = props;
  const asOf = useAsOf();
  const moveAsOf = useMoveAsOf();
  const { data, error, refetch } = useQuery(aggregatesQuery);
  if (asOf !== undefined) {
    return (
      <div className="flex flex-col items-start gap-3">
        <p>
          You are looking at the past, and what is recorded does not change. Commands are decided on
          what is there now.
        </p>
        <Button look="primary" onClick={() => moveAsOf(undefined)}>
          Back to now
        </Button>
      </div>
    );
  }
  if (error !== null) {
    return <Failed what="The commands" error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Loading what="the commands" />;
  const aggregate = data.find(({ name }) => name === category);
  if (aggregate === undefined || aggregate.commands.length === 0) {
    return (
      <p>
        No aggregate is registered for “{category}”, so there are no commands for it. Register one
        in the module that <code className="font-mono">HINDSIGHT_CONFIG</code> names.
      </p>
    );
  }
  return (
    <Suspense fallback={<Loading what="the form" />}>
      <CommandForm {...props} aggregate={aggregate} />
    </Suspense>
  );
}
