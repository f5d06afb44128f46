import { expect, test } from 'vitest';
import { makeSpan } from '../testing/make-span.ts';
import { readDomain } from './read-domain.ts';
import type { Attributes } from './span.ts';

const read = (attributes: Attributes) =>
  readDomain(
    makeSpan({
      name: 'event_store.append_events',
      attributes: [['hindsight.stream.id', 'a-1'], ...attributes],
    }),
  );

test('the other streams of an append, each with its versions where they are told', () => {
  const domain = read([
    ['hindsight.stream.ids', ['a-1', 'b-1', 'c-1']],
    ['hindsight.stream.versions.before', [0, 7]],
    ['hindsight.stream.versions.after', [1, 9, 2n]],
  ]);
  expect(domain?.others).toEqual([
    { streamId: 'b-1', versionBefore: 7n, versionAfter: 9n },
    { streamId: 'c-1', versionBefore: null, versionAfter: 2n },
  ]);
});

test('what is no list, no id or no version is not there', () => {
  expect(read([])?.others).toEqual([]);
  expect(read([['hindsight.stream.ids', 'b-1']])?.others).toEqual([]);
  const domain = read([
    ['hindsight.stream.ids', ['', 7, 'x'.repeat(513), '\ud800', 'a\0', 'b-1']],
    ['hindsight.stream.versions.before', [1, 1, 1, 1, 1, -1]],
  ]);
  expect(domain?.others).toEqual([{ streamId: 'b-1', versionBefore: null, versionAfter: null }]);
});

test('a repeated append tells no versions, of no stream', () => {
  const domain = read([
    ['hindsight.stream.ids', ['a-1', 'b-1']],
    ['hindsight.stream.versions.after', [1, 9]],
    ['hindsight.repeated', true],
  ]);
  expect(domain?.others).toEqual([{ streamId: 'b-1', versionBefore: null, versionAfter: null }]);
});
