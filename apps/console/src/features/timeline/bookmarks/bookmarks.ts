export type Bookmark = { readonly version: number; readonly name: string };

/** Bookmarks as they are kept; what is no bookmark is left out. */
export function parseBookmarks(text: string | null): readonly Bookmark[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter(isBookmark) : [];
  } catch {
    return [];
  }
}

function isBookmark(value: unknown): value is Bookmark {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    Number.isSafeInteger(value.version) &&
    'name' in value &&
    typeof value.name === 'string'
  );
}

/** Sets a bookmark, or clears the one that is there. */
export function toggleBookmark(
  bookmarks: readonly Bookmark[],
  version: number,
): readonly Bookmark[] {
  return bookmarks.some((bookmark) => bookmark.version === version)
    ? bookmarks.filter((bookmark) => bookmark.version !== version)
    : [...bookmarks, { version, name: '' }].toSorted((one, other) => one.version - other.version);
}

export function renameBookmark(
  bookmarks: readonly Bookmark[],
  version: number,
  name: string,
): readonly Bookmark[] {
  return bookmarks.map((bookmark) => (bookmark.version === version ? { version, name } : bookmark));
}
