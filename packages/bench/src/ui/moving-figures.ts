import type { Figure } from './figure.ts';
import type { Observed } from './page-probe.ts';

/**
 * What kept the main thread while something moved. Only scripts are ours to bound: a task also
 * waits for a processor, which page, server, database and the drawing of pixels share.
 */
export function movingFigures(what: string, { longestTask, script }: Observed): Figure[] {
  return [
    { what: `${what}: longest script`, value: script.wallMs, unit: 'ms', atMost: 50 },
    { what: `${what}: most processor time of a script`, value: script.processorMs, unit: 'ms' },
    { what: `${what}: longest task above 50 ms, of any kind`, value: longestTask, unit: 'ms' },
  ];
}
