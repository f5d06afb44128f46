type Environment = Readonly<Record<string, string | undefined>>;

export const samplerNames = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

export type SamplerChoice = {
  readonly name: (typeof samplerNames)[number];
  /** Which share of traces a sampler by ratio records. */
  readonly ratio: number;
};

export type SamplerSetting =
  | { readonly choice: SamplerChoice | null }
  | { readonly key: string; readonly complaint: string };

/**
 * The sampler as OpenTelemetry’s own settings name it; null where none is named.
 * https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
 */
export function readSamplerSetting(env: Environment): SamplerSetting {
  const named = env.OTEL_TRACES_SAMPLER?.trim();
  if (!named) return { choice: null };
  const name = samplerNames.find((known) => known === named);
  if (name === undefined) {
    return { key: 'OTEL_TRACES_SAMPLER', complaint: `must be one of ${samplerNames.join(', ')}` };
  }
  const argument = env.OTEL_TRACES_SAMPLER_ARG?.trim();
  if (!argument || !name.endsWith('ratio')) return { choice: { name, ratio: 1 } };
  const ratio = Number(argument);
  return ratio >= 0 && ratio <= 1
    ? { choice: { name, ratio } }
    : { key: 'OTEL_TRACES_SAMPLER_ARG', complaint: 'must be a number from 0 to 1' };
}
