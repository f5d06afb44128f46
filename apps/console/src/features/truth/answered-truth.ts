import type { components } from '../../shared/api/generated/api-types.ts';

export type StreamTruth = components['schemas']['StreamTruth'];

export type TruthInterval = StreamTruth['intervals'][number];
