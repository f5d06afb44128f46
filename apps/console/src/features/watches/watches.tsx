import type { Shown } from '../../shared/film/film.ts';
import { Panel } from '../../shared/ui/panel.tsx';

type WatchesProps = {
  readonly streamId: string;
  readonly head: number;
  readonly version: number;
  readonly shown: Shown | null;
  readonly paths: readonly string[];
  readonly onPaths: (paths: readonly string[]) => void;
  readonly onScrub: (version: number) => void;
  readonly onChoose: (version: number) => void;
};

export function Watches({ paths }: WatchesProps) {
  return <Panel name="Watches">{paths.length}</Panel>;
}
