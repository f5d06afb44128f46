/** The nearest snapshot at or below a version; null when the fold has to begin at the beginning. */
export function chooseSnapshot<Snapshot extends { readonly version: number }>(
  snapshots: Iterable<Snapshot>,
  version: number,
): Snapshot | null {
  let nearest: Snapshot | null = null;
  for (const snapshot of snapshots) {
    if (snapshot.version < 1 || snapshot.version > version) continue;
    if (nearest === null || snapshot.version > nearest.version) nearest = snapshot;
  }
  return nearest;
}
