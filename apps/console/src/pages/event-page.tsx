import { PageTitle } from '../shared/ui/page-title.tsx';

export function EventPage() {
  return <PageTitle text="Event" />;
}
