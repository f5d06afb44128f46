import type { components } from './generated/api-types.ts';

type Schemas = components['schemas'];

export type StoredEvent = Schemas['Event'];
export type StreamSummary = Schemas['StreamSummary'];
export type StreamDetail = Schemas['StreamDetail'];
export type Category = Schemas['Category'];
export type Aggregate = Schemas['Aggregate'];
export type Correlation = Schemas['Correlation'];
export type Overview = Schemas['Overview'];
export type Trace = Schemas['Trace'];
export type TraceSummary = Schemas['TraceSummary'];
export type Span = Schemas['Span'];
