import type { FilmView } from '../../shared/film/use-film.ts';
import { Panel } from '../../shared/ui/panel.tsx';

export type EventFilter = {
  readonly type?: string | undefined;
  readonly q?: string | undefined;
  readonly path?: string | undefined;
};

type EventListProps = {
  readonly streamId: string;
  readonly head: number;
  readonly version: number;
  readonly film: FilmView;
  readonly eventTypes: readonly { readonly type: string; readonly count: number }[];
  readonly filter: EventFilter;
  readonly onFilter: (filter: EventFilter) => void;
  readonly onChoose: (version: number) => void;
};

export function EventList({ head }: EventListProps) {
  return (
    <Panel name="Events" className="border-r border-line">
      {head}
    </Panel>
  );
}
