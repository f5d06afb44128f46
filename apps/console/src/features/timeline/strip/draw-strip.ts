import { formatDuration } from '../../../shared/format/format-time.ts';
import { chooseEventMark, markShapes } from '../../../shared/ui/choose-event-mark.ts';
import { type StripPicture, type StripSize, stripPadding } from './strip-picture.ts';

/** Rows of the strip, in pixels from its top. */
const labelRow = 11;
const top = 18;
const base = 56;
const footRow = 65;

type Pen = {
  readonly context: CanvasRenderingContext2D;
  readonly color: (token: string) => string;
  readonly x: (share: number) => number;
};

const paths = markShapes.map((shape) => (typeof Path2D === 'undefined' ? null : new Path2D(shape)));

/** Draws the strip anew. `colorOf` tells a token’s colour in the theme that is on. */
export function drawStrip(
  context: CanvasRenderingContext2D,
  picture: StripPicture,
  { width, height, ratio }: StripSize,
  colorOf: (token: string) => string,
): void {
  const colors = new Map<string, string>();
  const color = (token: string) => {
    const found = colors.get(token) ?? colorOf(token);
    colors.set(token, found);
    return found;
  };
  const inner = width - 2 * stripPadding;
  const pen = { context, color, x: (share: number) => stripPadding + share * inner };
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  context.font = `11px ${getComputedStyle(context.canvas).fontFamily}`;
  drawGround(pen, picture, inner);
  for (const pause of picture.breaks) drawBreak(pen, pause);
  for (const bar of picture.bars) drawBar(pen, bar);
  if (picture.ticks !== null) drawTicks(pen, picture.ticks, inner);
  for (const { share } of picture.snapshots) drawDiamond(pen, share, picture.snapshots.length);
  for (const { share } of picture.bookmarks) drawFlag(pen, share);
  for (const { share } of picture.problems) drawProblem(pen, share);
}

function drawGround({ context, color, x }: Pen, { labels }: StripPicture, inner: number): void {
  context.fillStyle = color('--line');
  context.fillRect(x(0), base, inner, 1);
  context.textBaseline = 'alphabetic';
  context.textAlign = 'center';
  for (const { share, text } of labels) {
    context.fillStyle = color('--line');
    context.fillRect(Math.round(x(share)), top - 3, 1, base - top + 3);
    context.fillStyle = color('--ink-faint');
    const half = context.measureText(text).width / 2;
    const middle = Math.max(half + 1, Math.min(x(share), x(1) + stripPadding - half - 1));
    context.fillText(text, middle, labelRow);
  }
}

function drawBar({ context, color, x }: Pen, bar: StripPicture['bars'][number]): void {
  const left = x(bar.fromShare);
  const width = Math.max(1, x(bar.toShare) - left - 1);
  const tall = (base - top) * bar.height;
  if (bar.parts.length === 0) {
    context.fillStyle = color('--line-strong');
    context.fillRect(left, base - tall, width, tall);
    return;
  }
  let bottom = base;
  for (const { type, share } of bar.parts) {
    context.fillStyle = color(tokenOf(chooseEventMark(type).color));
    context.fillRect(left, bottom - tall * share, width, tall * share);
    bottom -= tall * share;
  }
}

function drawTicks(
  { context, color, x }: Pen,
  ticks: NonNullable<StripPicture['ticks']>,
  inner: number,
): void {
  const size = Math.max(6, Math.min(11, (inner / Math.max(1, ticks.length)) * 0.8));
  const middle = top + 10;
  for (const { share, type } of ticks) {
    const at = x(share);
    const mark = type === null ? null : chooseEventMark(type);
    context.fillStyle = mark === null ? color('--line-strong') : color(tokenOf(mark.color));
    context.globalAlpha = 0.55;
    context.fillRect(at - 0.5, middle + size / 2, 1, base - middle - size / 2);
    context.globalAlpha = 1;
    const path = mark === null ? null : paths[mark.shape];
    if (path === null || path === undefined) continue;
    context.save();
    context.translate(at - size / 2, middle - size / 2);
    context.scale(size / 12, size / 12);
    context.fill(path);
    context.restore();
  }
}

function drawBreak({ context, color, x }: Pen, pause: StripPicture['breaks'][number]): void {
  const left = x(pause.fromShare) + 3;
  const width = x(pause.toShare) - 3 - left;
  if (width < 4) return;
  context.fillStyle = color('--sunken');
  context.fillRect(left, top, width, base - top);
  context.fillStyle = color('--ink-faint');
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const whole = `⋯${formatDuration(pause.idleMs)}⋯`;
  const short = `⋯${formatDuration(pause.idleMs).split(' ').slice(0, 2).join(' ')}⋯`;
  const text = [whole, short, '⋯'].find((some) => context.measureText(some).width <= width);
  if (text !== undefined) context.fillText(text, left + width / 2, (top + base) / 2);
}

/** Many of them step back. */
function drawDiamond({ context, color, x }: Pen, share: number, amount: number): void {
  const half = amount > 40 ? 2.5 : 4;
  context.fillStyle = color(amount > 40 ? '--line-strong' : '--ink-faint');
  fillShape(context, x(share), footRow, [
    [0, -half],
    [half, 0],
    [0, half],
    [-half, 0],
  ]);
}

function drawFlag({ context, color, x }: Pen, share: number): void {
  context.fillStyle = color('--accent');
  const at = Math.round(x(share));
  context.fillRect(at - 0.5, top - 2, 1.5, footRow + 5 - top);
  fillShape(context, at, footRow, [
    [0, -5],
    [8, -1.5],
    [0, 2],
  ]);
}

function drawProblem({ context, color, x }: Pen, share: number): void {
  const at = x(share);
  context.fillStyle = color('--removed');
  fillShape(context, at, top + 1, [
    [0, -5],
    [5.5, 4.5],
    [-5.5, 4.5],
  ]);
  context.fillRect(at - 0.5, top + 6, 1.5, base - top - 6);
}

function fillShape(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  points: readonly (readonly [number, number])[],
): void {
  context.beginPath();
  for (const [dx, dy] of points) context.lineTo(x + dx, y + dy);
  context.fill();
}

/** `var(--event-3)` → `--event-3`. */
function tokenOf(color: string): string {
  return color.replace(/^var\((.*)\)$/, '$1');
}
