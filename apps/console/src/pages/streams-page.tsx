import { PageTitle } from '../shared/ui/page-title.tsx';

export function StreamsPage() {
  return <PageTitle text="Streams" />;
}
