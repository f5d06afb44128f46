export type OtlpFormat = 'protobuf' | 'json';

export const otlpMediaTypes = {
  protobuf: 'application/x-protobuf',
  json: 'application/json',
} as const;
