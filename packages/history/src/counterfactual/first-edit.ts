/** The versions edits name: all that matters here. */
type Places = {
  readonly skip: readonly number[];
  readonly replace: readonly { readonly version: number }[];
  readonly insert: readonly { readonly afterVersion: number }[];
};

/** The first version of the other timeline that is edited or moved; null when nothing is. */
export function firstEditedVersion({ skip, replace, insert }: Places): number | null {
  const first = Math.min(
    least(skip),
    least(replace.map(({ version }) => version)),
    least(insert.map(({ afterVersion }) => afterVersion)) + 1,
  );
  return Number.isFinite(first) ? first : null;
}

/**
 * The last version a fold of both timelines may begin at: before the first edit, and before the
 * event that something is inserted after, whose time the inserted events take.
 */
export function latestStart({ skip, replace, insert }: Places): number {
  const touched = [
    ...skip,
    ...replace.map(({ version }) => version),
    ...insert.map(({ afterVersion }) => afterVersion),
  ];
  return Math.max(least(touched) - 1, 0);
}

function least(versions: readonly number[]): number {
  return versions.reduce(
    (smallest, version) => Math.min(smallest, version),
    Number.POSITIVE_INFINITY,
  );
}
