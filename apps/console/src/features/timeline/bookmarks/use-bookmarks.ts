import { useMemo, useSyncExternalStore } from 'react';
import {
  readStoredText,
  subscribeStoredText,
  writeStoredText,
} from '../../../shared/preference/stored-text.ts';
import { type Bookmark, parseBookmarks, renameBookmark, toggleBookmark } from './bookmarks.ts';

export type Bookmarks = {
  readonly list: readonly Bookmark[];
  readonly toggle: (version: number) => void;
  readonly rename: (version: number, name: string) => void;
};

/** This person’s bookmarks of a stream. They stay on this machine: a link does not carry them. */
export function useBookmarks(streamId: string): Bookmarks {
  const key = `hindsight.bookmarks.${streamId}`;
  const text = useSyncExternalStore(subscribeStoredText, () => readStoredText(key));
  return useMemo(() => {
    const list = parseBookmarks(text);
    const write = (bookmarks: readonly Bookmark[]) =>
      writeStoredText(key, bookmarks.length === 0 ? null : JSON.stringify(bookmarks));
    return {
      list,
      toggle: (version) => write(toggleBookmark(list, version)),
      rename: (version, name) => write(renameBookmark(list, version, name)),
    };
  }, [key, text]);
}
