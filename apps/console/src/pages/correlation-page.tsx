import { PageTitle } from '../shared/ui/page-title.tsx';

export function CorrelationPage() {
  return <PageTitle text="Correlation" />;
}
