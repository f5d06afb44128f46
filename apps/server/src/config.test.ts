import { describe, expect, test } from 'vitest';
import { parseConfig } from './config.ts';

describe('the configuration', () => {
  test('has a standard for everything', () => {
    expect(parseConfig({ PATH: '/bin' })).toEqual({
      port: 4400,
      host: '127.0.0.1',
      databaseUrl: undefined,
      dataDir: '.data',
      demo: 'on',
      configModule: undefined,
      roles: new Set(['api', 'worker']),
      truthTimeoutMs: 5_000,
      retention: { keepDays: 3, keepNotableDays: 30 },
      traceUrl: null,
      logLevel: 'info',
      forwardTo: null,
    });
  });

  test('shows no demo in a database of the user’s own unless asked to', () => {
    const DATABASE_URL = 'postgres://me@db/mine';
    expect(parseConfig({ DATABASE_URL }).demo).toBe('off');
    expect(parseConfig({ DATABASE_URL, HINDSIGHT_DEMO: 'seed' }).demo).toBe('seed');
  });

  test('takes an empty setting as not given', () => {
    expect(parseConfig({ HINDSIGHT_PORT: '' }).port).toBe(4400);
  });

  test('takes the collector from OpenTelemetry’s own settings', () => {
    const OTEL_EXPORTER_OTLP_ENDPOINT = 'http://collector:4318';
    expect(parseConfig({ OTEL_EXPORTER_OTLP_ENDPOINT }).forwardTo).toEqual({
      url: 'http://collector:4318/v1/traces',
      headers: [],
    });
  });

  test('keeps notable traces as long as all the others at least', () => {
    expect(parseConfig({ HINDSIGHT_TRACE_DAYS: '90' }).retention).toEqual({
      keepDays: 90,
      keepNotableDays: 90,
    });
  });

  test('takes roles as a list', () => {
    expect(parseConfig({ HINDSIGHT_ROLES: 'worker' }).roles).toEqual(new Set(['worker']));
    expect(parseConfig({ HINDSIGHT_ROLES: 'api, worker' }).roles.size).toBe(2);
  });

  test.each([
    ['HINDSIGHT_PROT', '1', 'HINDSIGHT_PROT is not a setting'],
    ['HINDSIGHT_PORT', '70000', 'HINDSIGHT_PORT=70000: must be a port'],
    ['HINDSIGHT_PORT', '-1', 'HINDSIGHT_PORT=-1: must be a port'],
    ['HINDSIGHT_DEMO', 'yes', 'HINDSIGHT_DEMO=yes: must be on, seed or off'],
    ['HINDSIGHT_ROLES', 'king', 'HINDSIGHT_ROLES=king'],
    ['HINDSIGHT_TRUTH_TIMEOUT_MS', '5s', 'HINDSIGHT_TRUTH_TIMEOUT_MS=5s'],
    ['HINDSIGHT_TRACE_DAYS', '0', 'HINDSIGHT_TRACE_DAYS=0'],
    ['HINDSIGHT_TRACE_NOTABLE_DAYS', 'long', 'HINDSIGHT_TRACE_NOTABLE_DAYS=long'],
    ['HINDSIGHT_TRACE_URL', 'http://jaeger/trace', 'must contain {traceId}'],
    ['HINDSIGHT_LOG_LEVEL', 'loud', 'HINDSIGHT_LOG_LEVEL=loud'],
    ['DATABASE_URL', 'mysql://me:secret@db', 'DATABASE_URL=…: must begin with postgres://'],
    [
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      'collector:4318',
      'OTEL_EXPORTER_OTLP_ENDPOINT=…: must be a URL',
    ],
    [
      'OTEL_TRACES_SAMPLER',
      'nonsense',
      'OTEL_TRACES_SAMPLER=nonsense: must be one of always_on, always_off,',
    ],
    ['HINDSIGHT_HOST', '0.0.0.0', 'HINDSIGHT_HOST=0.0.0.0: listening beyond this machine'],
    ['HINDSIGHT_HOST', '192.168.1.7', 'needs authentication'],
  ])('%s=%s is refused by name', (key, value, message) => {
    expect(() => parseConfig({ [key]: value })).toThrow(message);
  });

  test('names all mistakes at once', () => {
    expect(() => parseConfig({ HINDSIGHT_PORT: 'x', HINDSIGHT_A: '1' })).toThrow(
      /HINDSIGHT_A .*\n.*HINDSIGHT_PORT/s,
    );
  });
});
