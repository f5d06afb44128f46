import type { Json } from '@hindsight/history';

/** A text as JSON, or why it is none. */
export function checkJson(text: string): { readonly data: Json } | { readonly reason: string } {
  try {
    return { data: JSON.parse(text) };
  } catch (error) {
    return { reason: `Not JSON yet: ${error instanceof Error ? error.message : String(error)}` };
  }
}
