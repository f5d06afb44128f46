import { expect, test } from 'vitest';
import { readSamplerSetting } from './read-sampler-setting.ts';

const read = (OTEL_TRACES_SAMPLER: string, OTEL_TRACES_SAMPLER_ARG?: string) =>
  readSamplerSetting({ OTEL_TRACES_SAMPLER, OTEL_TRACES_SAMPLER_ARG });

test('samplers are named as OpenTelemetry names them', () => {
  expect(readSamplerSetting({})).toEqual({ choice: null });
  expect(read('')).toEqual({ choice: null });
  expect(read(' always_off ')).toEqual({ choice: { name: 'always_off', ratio: 1 } });
  expect(read('always_on', 'whatever')).toEqual({ choice: { name: 'always_on', ratio: 1 } });
  expect(read('traceidratio')).toEqual({ choice: { name: 'traceidratio', ratio: 1 } });
  expect(read('parentbased_traceidratio', '0')).toMatchObject({ choice: { ratio: 0 } });
});

test.each(['nonsense', 'ALWAYS_ON', 'jaeger_remote'])('%s is none of them', (name) => {
  expect(read(name)).toMatchObject({ key: 'OTEL_TRACES_SAMPLER' });
});

test.each(['-0.1', '1.1', 'half', 'NaN'])('a ratio of %s is none', (ratio) => {
  expect(read('traceidratio', ratio)).toMatchObject({ key: 'OTEL_TRACES_SAMPLER_ARG' });
});
