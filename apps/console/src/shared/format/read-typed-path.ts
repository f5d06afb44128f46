import { below } from './pointer.ts';

type Typed = { readonly path: string } | { readonly reason: string };

/** A pointer as it is (`/totals/movements`), or as an expression names it (`state.totals.movements`). */
export function readTypedPath(typed: string): Typed {
  const text = typed.trim();
  if (text === '') return { reason: 'Type a path, such as /balanceCents.' };
  if (text.startsWith('/')) {
    return /~(?![01])/.test(text)
      ? { reason: 'In a path “~” stands before 0 or 1 only: ~0 is “~”, ~1 is “/”.' }
      : { path: text };
  }
  const keys = text.replace(/^state(?=$|[.[])/, '').match(/[^.[\]]+/g) ?? [];
  return { path: keys.reduce(below, '') };
}
