/** The command that gets this event from a shell; no sign in the stream’s id can end its quotes. */
export function buildCurl(origin: string, streamId: string, version: number): string {
  const path = `/api/streams/${encodeURIComponent(streamId)}/events/${version}`;
  return `curl '${origin}${path.replaceAll("'", '%27')}'`;
}
