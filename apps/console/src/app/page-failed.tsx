import type { ErrorComponentProps } from '@tanstack/react-router';
import { Failed } from '../shared/ui/panel-states.tsx';

/** A page that broke says so, and can be tried again. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  return <Failed what="The page" error={error} onRetry={reset} />;
}
