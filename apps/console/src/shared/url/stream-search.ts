import { readChoice, readText, readTexts, readWhole } from './read-search.ts';

export const streamTabs = ['state', 'diff', 'blame', 'raw', 'trace'] as const;

export type StreamTab = (typeof streamTabs)[number];

/** What the address of the time machine says. */
export type StreamSearch = {
  /** The version; the head when not given. */
  readonly v?: number | undefined;
  /** The version pinned for the diff. */
  readonly vs?: number | undefined;
  readonly tab?: StreamTab | undefined;
  /** The expression whose truth is painted on the timeline. */
  readonly where?: string | undefined;
  /** The paths that are watched. */
  readonly watch?: readonly string[] | undefined;
  /** What is asked “what if” of: edits as JSON. */
  readonly whatIf?: string | undefined;
  /** Whether the latency of the versions is shown. */
  readonly latency?: 'on' | undefined;
  /** The filter of the list of events. */
  readonly type?: string | undefined;
  readonly q?: string | undefined;
  readonly path?: string | undefined;
};

export function readStreamSearch(search: Record<string, unknown>): StreamSearch {
  return {
    v: readWhole(search, 'v'),
    vs: readWhole(search, 'vs'),
    tab: readChoice(search, 'tab', streamTabs),
    where: readText(search, 'where'),
    watch: readTexts(search, 'watch'),
    whatIf: readText(search, 'whatIf'),
    latency: readChoice(search, 'latency', ['on']),
    type: readText(search, 'type'),
    q: readText(search, 'q'),
    path: readText(search, 'path'),
  };
}
