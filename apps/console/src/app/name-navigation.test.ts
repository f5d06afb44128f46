import { expect, test } from 'vitest';
import { nameNavigation } from './name-navigation.ts';

const at = (pathname: string, search: Record<string, unknown> = {}) => ({ pathname, search });

test('another page is opened', () => {
  expect(nameNavigation(at('/'), at('/streams'))).toBe('open_streams');
  expect(nameNavigation(at('/streams'), at('/streams/account-7'))).toBe('open_stream');
  expect(nameNavigation(at('/streams/a-1'), at('/streams/a-2'))).toBe('open_stream');
  expect(nameNavigation(at('/log'), at('/traces/4bf9', { span: '00f0' }))).toBe('open_trace');
  expect(nameNavigation(at('/log'), at('/'))).toBe('open_overview');
  expect(nameNavigation(at('/log'), at('/constructor'))).toBe('open_page');
});

test('on the same page it is what was asked, shown or filtered by', () => {
  const stream = (search: Record<string, unknown>) => at('/streams/a-1', search);
  expect(nameNavigation(stream({}), stream({ where: 'state.x < 0' }))).toBe('ask_truth');
  expect(nameNavigation(stream({ tab: 'diff' }), stream({ tab: 'blame' }))).toBe('show_blame');
  expect(nameNavigation(stream({ tab: 'diff' }), stream({}))).toBe('show_state');
  expect(nameNavigation(stream({}), stream({ whatIf: '{}' }))).toBe('what_if');
  expect(nameNavigation(stream({ watch: ['/a'] }), stream({ watch: ['/a', '/b'] }))).toBe('watch');
  expect(nameNavigation(at('/log'), at('/log', { actor: 'ada' }))).toBe('filter');
  expect(nameNavigation(at('/log'), at('/log', { asOf: '12' }))).toBe('move_as_of');
});

test('moving along is told by who moves', () => {
  expect(nameNavigation(at('/streams/a-1', { v: 1 }), at('/streams/a-1', { v: 2 }))).toBeNull();
  expect(nameNavigation(at('/log'), at('/log', { at: 2 }))).toBeNull();
  expect(nameNavigation(at('/log', { a: [1] }), at('/log', { a: [1] }))).toBeNull();
});
