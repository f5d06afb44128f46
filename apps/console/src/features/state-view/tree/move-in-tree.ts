import { type Part, partAt } from './tree-part.ts';

export type TreeMove =
  | { readonly to: number }
  | { readonly open: string; readonly isOpen: boolean }
  | null;

/** What a key does in a tree, by the pattern every tree has; null when it is not the tree’s. */
export function moveInTree(tree: Part, at: number, key: string, page: number): TreeMove {
  const last = tree.rows - 1;
  const within = (index: number) => ({ to: Math.max(0, Math.min(last, index)) });
  const part = partAt(tree, at)?.part;
  const canOpen = part !== undefined && (part.kind === 'group' || (part.size ?? 0) > 0);
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at - 1);
    case 'PageDown':
      return within(at + page);
    case 'PageUp':
      return within(at - page);
    case 'Home':
      return within(0);
    case 'End':
      return within(last);
    case 'ArrowRight':
      if (!canOpen) return within(at);
      return part.isOpen ? within(at + 1) : { open: part.id, isOpen: true };
    case 'ArrowLeft':
      if (canOpen && part.isOpen) return { open: part.id, isOpen: false };
      return within(part === undefined ? at : parentIndex(tree, at, part));
    case 'Enter':
      return canOpen || typeof part?.value === 'string'
        ? { open: part.id, isOpen: !part.isOpen }
        : within(at);
    default:
      return null;
  }
}

/** The nearest row above that lies less deep; itself when there is none. */
function parentIndex(tree: Part, at: number, { depth }: Part): number {
  let parent = tree;
  let begin = 0;
  let found = at;
  for (;;) {
    const place = parent.ends.findIndex((end) => begin + end > at);
    const child = parent.children[place];
    if (child === undefined) return found;
    const row = begin + (place === 0 ? 0 : (parent.ends[place - 1] ?? 0));
    if (row === at || child.depth >= depth) return found;
    found = row;
    parent = child;
    begin = row + 1;
  }
}
