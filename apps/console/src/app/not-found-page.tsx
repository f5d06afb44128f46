import { Link } from '@tanstack/react-router';
import { PageTitle } from '../shared/ui/page-title.tsx';
import { Empty } from '../shared/ui/panel-states.tsx';

export function NotFoundPage() {
  return (
    <>
      <PageTitle text="Not found" />
      <Empty title="There is no such page.">
        <p>
          The address may be mistyped. Go to{' '}
          <Link to="/" className="text-accent underline">
            the overview
          </Link>{' '}
          or press <kbd>?</kbd> for the keys.
        </p>
      </Empty>
    </>
  );
}
