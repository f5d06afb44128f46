import type { LogEvent } from './make-log.ts';

/** A line of COPY’s text format. The bench writes no tabs, line ends or backslashes. */
export function toCopyLine({ streamId, version, event }: LogEvent): string {
  const { type, data, metadata } = event;
  return `${streamId}\t${version}\t${type}\t${JSON.stringify(data)}\t${JSON.stringify(metadata)}\n`;
}
