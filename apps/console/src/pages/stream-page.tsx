import { PageTitle } from '../shared/ui/page-title.tsx';

export function StreamPage() {
  return <PageTitle text="Stream" />;
}
