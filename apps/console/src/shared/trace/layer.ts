import type { Trace } from '../api/schemas.ts';
import { spanMarks } from './span-marks.ts';

/** Where time goes between a click and the disk. */
export const layers = ['browser', 'server', 'store', 'database'] as const;

export type Layer = (typeof layers)[number];

/** Mostly those of the services they are; told apart also where they lie on each other. */
export const layerColors: Readonly<Record<Layer, string>> = {
  browser: 'var(--event-4)',
  server: 'var(--event-0)',
  store: 'var(--event-5)',
  database: 'var(--event-6)',
};

const browserService = 'hindsight-console';
const databaseServices = new Set(['postgres', 'postgresql']);

/** The layer of a span, as the latency of a version is split too. */
export function layerOf({ columns, names, services }: Trace, node: number): Layer {
  const service = services[columns.service[node] ?? 0] ?? '';
  const marks = columns.marks[node] ?? 0;
  if ((marks & (spanMarks.statement | spanMarks.placed)) !== 0 || databaseServices.has(service)) {
    return 'database';
  }
  if (service === browserService) return 'browser';
  const name = names[columns.name[node] ?? 0] ?? '';
  return /^(event|snapshot)_store\./.test(name) ? 'store' : 'server';
}
