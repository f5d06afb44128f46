import { formatNumber } from '../../../shared/format/format-number.ts';
import { formatTimeExactly } from '../../../shared/format/format-time.ts';

type Told = { readonly type: string; readonly recordedAt: string } | null;

/** What the scrubber says of itself: “version 41 of 5012, MoneyWithdrawn, 3 Mar 14:02:11”. */
export function describeVersion(version: number, head: number, event: Told): string {
  const where = `version ${version} of ${head}`;
  if (version === 0) return `${where}, before the first event`;
  if (event === null) return where;
  return `${where}, ${event.type}, ${formatTimeExactly(event.recordedAt).replace(/\.\d+$/, '')}`;
}

type Hovered = {
  readonly version: number;
  readonly type: string | undefined;
  readonly atMs: number;
  readonly isExact: boolean;
  readonly hasSnapshot?: boolean;
  /** Its name, which may be empty. */
  readonly bookmark?: string | undefined;
};

/** What the strip says under the pointer. */
export function describePlace(hovered: Hovered): string {
  const { version, type, atMs, isExact, hasSnapshot, bookmark } = hovered;
  if (version === 0) return 'version 0 · before the first event';
  const time = formatTimeExactly(new Date(atMs).toISOString()).replace(/\.\d+$/, '');
  const parts = [
    `version ${formatNumber(version)}`,
    type,
    isExact ? time : `about ${time}`,
    hasSnapshot === true ? 'snapshot' : undefined,
    bookmark === undefined ? undefined : bookmark === '' ? 'bookmark' : `bookmark “${bookmark}”`,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}
