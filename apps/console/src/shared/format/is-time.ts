import type { Json } from '@hindsight/history';

const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Whether a value is a time as stores and programs write it. */
export function isTime(value: Json | undefined): value is string {
  return typeof value === 'string' && value.length < 40 && time.test(value);
}
