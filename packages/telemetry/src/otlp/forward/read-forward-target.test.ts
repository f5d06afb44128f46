import { expect, test } from 'vitest';
import { readForwardTarget } from './read-forward-target.ts';

const endpoint = 'OTEL_EXPORTER_OTLP_ENDPOINT';
const ownEndpoint = 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT';
const urlOf = (env: Record<string, string>) => {
  const setting = readForwardTarget(env);
  return 'target' in setting ? setting.target?.url : setting;
};

test('no endpoint, nothing is sent on', () => {
  expect(readForwardTarget({})).toEqual({ target: null });
  expect(readForwardTarget({ [endpoint]: '' })).toEqual({ target: null });
});

test('the shared endpoint gets the path of traces, the one for traces is taken as it is', () => {
  expect(urlOf({ [endpoint]: 'http://c:4318' })).toBe('http://c:4318/v1/traces');
  expect(urlOf({ [endpoint]: 'https://c/otlp/?a=1' })).toBe('https://c/otlp/v1/traces?a=1');
  expect(urlOf({ [endpoint]: 'http://c', [ownEndpoint]: 'http://d/x' })).toBe('http://d/x');
});

test('headers are decoded, those for traces count more', () => {
  expect(
    readForwardTarget({
      [endpoint]: 'http://c',
      OTEL_EXPORTER_OTLP_HEADERS: 'Authorization=Basic%20YQ%3D%3D, x-a = 1',
      OTEL_EXPORTER_OTLP_TRACES_HEADERS: 'x-A=2,',
    }),
  ).toMatchObject({
    target: {
      headers: [
        ['authorization', 'Basic YQ=='],
        ['x-a', '2'],
      ],
    },
  });
});

test.each([
  [endpoint, 'c:4318', 'must be a URL that begins with http'],
  [ownEndpoint, 'http://', 'must be a URL that begins with http'],
  ['OTEL_EXPORTER_OTLP_PROTOCOL', 'grpc', 'traces are sent on over HTTP'],
  ['OTEL_EXPORTER_OTLP_HEADERS', 'secret', 'must be name=value'],
  ['OTEL_EXPORTER_OTLP_HEADERS', 'a=%zz', 'must be name=value'],
  ['OTEL_EXPORTER_OTLP_HEADERS', 'a=x%0d%0ab', 'must be name=value'],
])('%s=%s is a mistake', (key, value, complaint) => {
  const setting = readForwardTarget({ [endpoint]: 'http://c', [key]: value });
  expect(setting).toMatchObject({ key, complaint: expect.stringContaining(complaint) });
});
