import { formatAge, formatDuration } from '../../shared/format/format-time.ts';

type Kept = {
  readonly isOn: boolean;
  readonly keepDays: number;
  readonly keepNotableDays: number;
  readonly notSampled: number;
};

const dayMs = 86_400_000;
/** So long spans may take on their way here. */
const onTheWayMs = 20_000;

export function mayArrive(recordedAt: string, now: number): boolean {
  return now - Date.parse(recordedAt) < onTheWayMs;
}

/** Why the trace of an event is not stored here, as far as that can be known. */
export function tellAbsence(recordedAt: string, kept: Kept | undefined, now: number): string {
  if (mayArrive(recordedAt, now)) return 'It has not arrived yet: spans come some seconds later.';
  if (kept === undefined) return 'It was never sent here, or is no longer kept.';
  const ageMs = now - Date.parse(recordedAt);
  const longest = Math.max(kept.keepDays, kept.keepNotableDays);
  if (ageMs > longest * dayMs) {
    return `Traces that wrote events are kept ${longest} days; this is from ${formatAge(recordedAt, now)}.`;
  }
  if (!kept.isOn) return 'This service does not trace itself, and nobody else sent it here.';
  if (kept.notSampled > 0) {
    return 'It was never sent here: by another service, or it was not recorded under load.';
  }
  return `It was never sent here. Whatever wrote the event ${formatDuration(ageMs)} ago sends its spans elsewhere, or has none.`;
}
