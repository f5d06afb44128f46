import { PageTitle } from '../shared/ui/page-title.tsx';

export function TracesPage() {
  return <PageTitle text="Traces" />;
}
