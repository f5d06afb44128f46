import { shortenId } from '../format/shorten-id.ts';

/** A place somebody came by, and how to get back there. */
export type Crumb = { readonly label: string; readonly href: string };

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The places on the way here, the first one first. It is this visit’s own and in no link. */
    trail?: readonly Crumb[];
  }
}

type Place = {
  readonly pathname: string;
  readonly search: Readonly<Record<string, unknown>>;
  readonly href: string;
};

const mostCrumbs = 6;

/** The place as a person would call it. */
export function crumbOf({ pathname, search, href }: Place): Crumb {
  const [, page = '', given] = pathname.split('/');
  const id = given === undefined ? '' : shortenId(decodeURIComponent(given), 18);
  if (page === 'streams' && id !== '') {
    const at = search.v === undefined ? '' : ` at version ${String(search.v)}`;
    return { label: `${id}${at}`, href };
  }
  if (page === 'traces' && id !== '') return { label: `Trace ${id}`, href };
  if (page === 'correlations') return { label: `Correlation ${id}`, href };
  if (page === '') return { label: 'Overview', href };
  return { label: `${page.charAt(0).toUpperCase()}${page.slice(1)}`, href };
}

const pageOf = ({ href }: Crumb) => href.split('?')[0];

/** The way so far and where one is. Coming by a page again, what lies between is left out. */
export function extendTrail(trail: readonly Crumb[], here: Crumb): readonly Crumb[] {
  const before = trail.findIndex((crumb) => pageOf(crumb) === pageOf(here));
  return [...(before < 0 ? trail : trail.slice(0, before)), here].slice(-mostCrumbs);
}

/** The browser keeps it from visit to visit: what an older version wrote is not believed. */
export function readTrail(value: unknown): readonly Crumb[] {
  if (!Array.isArray(value)) return [];
  return value.filter((item: unknown): item is Crumb => {
    const { label, href } = Object(item);
    return typeof label === 'string' && typeof href === 'string' && href.startsWith('/');
  });
}
