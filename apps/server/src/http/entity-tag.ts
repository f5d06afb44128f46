export function quoteRevision(revision: string): string {
  return `"${revision}"`;
}

/** Whether an If-None-Match names this revision, weakly compared, among others or as any. */
export function knowsRevision(ifNoneMatch: string, revision: string): boolean {
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(quoteRevision(revision)) || tags.includes('*');
}
