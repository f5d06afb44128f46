import type { Trace } from '../../api/schemas.ts';

/** Browsers and Node begin spans on whole milliseconds: less is no sign of a wrong clock. */
const toleranceNs = 2_000_000;

const client = 3;
const server = 2;
const consumer = 5;

/** How far a service’s clock may be moved, as its spans below those of another service allow. */
type Bounds = { readonly above: number; least: number; most: number };

/**
 * What to add to each service’s clock, so that no span begins before the one that caused it, and
 * what a client waited for lies inside its waiting. A service whose spans fit already keeps its
 * clock; so does the one the trace began in.
 */
export function alignClocks({ columns, services }: Trace, parent: Int32Array): Float64Array {
  const shift = new Float64Array(services.length);
  if (services.length < 2) return shift;
  const bounds = collectBounds(columns, parent);
  const settled = new Set(rootServices(columns, parent));
  for (;;) {
    const next = [...bounds].find(
      ([below, list]) => !settled.has(below) && list.some(({ above }) => settled.has(above)),
    );
    if (next === undefined) return shift;
    const [below, list] = next;
    shift[below] = chooseShift(
      list
        .filter(({ above }) => settled.has(above))
        .map(({ above, least, most }) => {
          const moved = shift[above] ?? 0;
          return { least: least + moved, most: most + moved };
        }),
    );
    settled.add(below);
  }
}

function chooseShift(list: readonly { readonly least: number; readonly most: number }[]): number {
  const least = Math.max(...list.map((bound) => bound.least));
  const most = Math.min(...list.map((bound) => bound.most));
  if (least <= toleranceNs && most >= -toleranceNs) return 0;
  // The way there and the way back are taken to be as long.
  if (Number.isFinite(most) && most > least) return Math.round((least + most) / 2);
  return least;
}

function collectBounds(columns: Trace['columns'], parent: Int32Array) {
  const bounds = new Map<number, Bounds[]>();
  const { service, kind, start, duration } = columns;
  for (let node = 0; node < service.length; node++) {
    const up = parent[node] ?? -1;
    const below = service[node] ?? 0;
    const above = service[up];
    // What is done later, by a consumer, need not lie inside what caused it.
    if (above === undefined || above === below || kind[node] === consumer) continue;
    const bound = boundOf(bounds, below, above);
    const [began, upBegan] = [start[node] ?? 0, start[up] ?? 0];
    const [lasted, upLasted] = [duration[node] ?? 0, duration[up] ?? 0];
    bound.least = Math.max(bound.least, upBegan - began);
    const isWaitedFor = kind[up] === client && kind[node] === server && lasted <= upLasted;
    if (isWaitedFor) bound.most = Math.min(bound.most, upBegan + upLasted - began - lasted);
  }
  return bounds;
}

function boundOf(bounds: Map<number, Bounds[]>, below: number, above: number): Bounds {
  const list = bounds.get(below) ?? [];
  bounds.set(below, list);
  const known = list.find((bound) => bound.above === above);
  if (known !== undefined) return known;
  const bound = { above, least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
  list.push(bound);
  return bound;
}

function rootServices({ service }: Trace['columns'], parent: Int32Array): readonly number[] {
  const found = new Set<number>();
  for (let node = 0; node < service.length; node++) {
    const up = parent[node] ?? -1;
    if (up < 0 || up >= service.length) found.add(service[node] ?? 0);
  }
  return [...found];
}
