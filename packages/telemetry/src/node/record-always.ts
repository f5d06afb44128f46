import { type Context, createContextKey } from '@opentelemetry/api';

const key = createContextKey('hindsight record always');

/** A root that begins in this context is recorded, however many others are. */
export function recordAlways(context: Context): Context {
  return context.setValue(key, true);
}

export function isRecordedAlways(context: Context): boolean {
  return context.getValue(key) === true;
}
