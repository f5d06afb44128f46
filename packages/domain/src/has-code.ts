/** Stores tell their failures apart by a literal code; which class they throw is their own affair. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
