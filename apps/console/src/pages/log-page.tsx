import { PageTitle } from '../shared/ui/page-title.tsx';

export function LogPage() {
  return <PageTitle text="Log" />;
}
