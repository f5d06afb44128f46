import type { Shown } from '../../shared/film/film.ts';

type StateViewProps = {
  /** What is at the version, or was shown before while that is on its way. */
  readonly shown: Shown;
  readonly onWatch: (path: string) => void;
  readonly onBlame: (path: string) => void;
};

export function StateView({ shown }: StateViewProps) {
  return <pre className="overflow-auto p-3 font-mono">{JSON.stringify(shown.state, null, 2)}</pre>;
}
