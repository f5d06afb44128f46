import { expect, test } from 'vitest';
import { buildTestEvent } from '../../shared/api/build-test-event.ts';
import { buildCurl } from './build-curl.ts';
import { readExactEvent } from './exact-event.ts';

test('an event keeps the text of what it carries', () => {
  const text = JSON.stringify(buildTestEvent({ data: 0, metadata: {} }))
    .replace('"data":0', '"data":{"n":9007199254740993}')
    .replace('"metadata":{}', '"metadata":{"command":"note","input":{"n":1.0},"ip":"::1"}');
  const exact = readExactEvent(text);
  expect(exact.dataText).toBe('{"n":9007199254740993}');
  expect(exact.command).toEqual({ name: 'note', inputText: '{"n":1.0}' });
  expect(exact.saysMore).toBe(true);
});

test('an event without a command says so', () => {
  const exact = readExactEvent(JSON.stringify(buildTestEvent({ metadata: { command: 7 } })));
  expect(exact.command).toBeNull();
  expect(exact.saysMore).toBe(true);
});

test('a command for a shell cannot be left by a stream’s id', () => {
  expect(buildCurl('http://h', "note-a'; rm b", 2)).toBe(
    "curl 'http://h/api/streams/note-a%27%3B%20rm%20b/events/2'",
  );
});
