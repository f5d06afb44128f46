import type { Json } from '../json.ts';

/** One operation of RFC 6902, its places as pointers of RFC 6901. */
export type PatchOperation =
  | { readonly op: 'add'; readonly path: string; readonly value: Json }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'replace'; readonly path: string; readonly value: Json }
  | { readonly op: 'move'; readonly from: string; readonly path: string };

/** How one state becomes another: operations that apply one after another. */
export type Patch = readonly PatchOperation[];
