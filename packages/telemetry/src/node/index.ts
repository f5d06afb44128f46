export { isRead } from './describe-statement.ts';
export { readSamplerSetting } from './read-sampler-setting.ts';
export { recordAlways } from './record-always.ts';
export { runningTracing } from './running-tracing.ts';
export { createTokenBucket } from './token-bucket.ts';
export type { Tracing } from './tracing.ts';
