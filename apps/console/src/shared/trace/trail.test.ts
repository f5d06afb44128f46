import { expect, test } from 'vitest';
import { crumbOf, extendTrail, readTrail } from './trail.ts';

const place = (href: string) => {
  const url = new URL(href, 'http://here');
  return { pathname: url.pathname, search: Object.fromEntries(url.searchParams), href };
};

test('a place is called what a person would call it', () => {
  expect(crumbOf(place('/streams/account-7f3c?v=41')).label).toBe('account-7f3c at version 41');
  expect(crumbOf(place('/streams/account-7f3c')).label).toBe('account-7f3c');
  expect(crumbOf(place('/traces/4bf92f3577b34da6a3ce929d0e0e4736')).label).toBe(
    'Trace 4bf92f3577…0e4736',
  );
  expect(crumbOf(place('/correlations/c%2F1')).label).toBe('Correlation c/1');
  expect(crumbOf(place('/traces?status=error')).label).toBe('Traces');
  expect(crumbOf(place('/log')).label).toBe('Log');
  expect(crumbOf(place('/')).label).toBe('Overview');
});

test('coming by a page again leaves out what lies between', () => {
  const stream = crumbOf(place('/streams/a-1?v=4'));
  const first = crumbOf(place('/traces/11'));
  const second = crumbOf(place('/traces/22'));
  const again = crumbOf(place('/traces/11?span=33'));
  const trail = extendTrail(extendTrail(extendTrail([], stream), first), second);
  expect(trail).toEqual([stream, first, second]);
  expect(extendTrail(trail, again)).toEqual([stream, again]);
});

test('a long way keeps its last places', () => {
  let trail: ReturnType<typeof extendTrail> = [];
  for (let page = 0; page < 20; page++)
    trail = extendTrail(trail, crumbOf(place(`/traces/${page}`)));
  expect(trail.map(({ href }) => href)).toEqual(
    [14, 15, 16, 17, 18, 19].map((n) => `/traces/${n}`),
  );
});

test('what is no trail is none, and leads nowhere else', () => {
  expect(readTrail(undefined)).toEqual([]);
  expect(readTrail({ label: 'x' })).toEqual([]);
  const good = { label: 'Log', href: '/log' };
  expect(readTrail([good, { label: 'x', href: 'https://elsewhere' }, null, 3])).toEqual([good]);
});
