import { chooseServiceColor } from '../../shared/trace/choose-service-color.ts';
import type { Run } from '../../shared/trace/tree/draw-runs.ts';

type Picture = {
  readonly runs: readonly Run[];
  readonly services: readonly string[];
  readonly lines: number;
};

type Size = { readonly width: number; readonly height: number; readonly ratio: number };

const tallest = 6;

/** Each stretch in the colour of its service; what failed is drawn over all of it. */
export function drawMinimap(
  context: CanvasRenderingContext2D,
  { runs, services, lines }: Picture,
  { width, height, ratio }: Size,
  colorOf: (token: string) => string,
): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  const tall = Math.min(tallest, height / Math.max(1, lines));
  const colors = services.map((service) => colorOf(tokenOf(chooseServiceColor(service))));
  const draw = ({ line, from, to }: Run, least: number) =>
    context.fillRect(
      from,
      line * tall,
      Math.max(1, to - from),
      Math.max(least, tall - (tall > 3 ? 1 : 0)),
    );
  for (const run of runs) {
    context.fillStyle = colors[run.service] ?? 'gray';
    draw(run, 1);
  }
  context.fillStyle = colorOf('--removed');
  for (const run of runs) if (run.isFailed) draw({ ...run, to: Math.max(run.to, run.from + 2) }, 2);
}

function tokenOf(color: string): string {
  return /^var\((--[\w-]+)\)$/.exec(color)?.[1] ?? '--ink-faint';
}
