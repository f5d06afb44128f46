import { PageTitle } from '../shared/ui/page-title.tsx';

export function OverviewPage() {
  return <PageTitle text="Overview" />;
}
