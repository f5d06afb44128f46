import { type IdGenerator, RandomIdGenerator } from '@opentelemetry/sdk-trace-web';
import type { ActionIds } from '../actions/done-action.ts';

/** Random ids, but for the span of an action, whose ids were chosen when it began. */
export class ChosenIds implements IdGenerator {
  readonly #random = new RandomIdGenerator();
  #chosen: ActionIds | null = null;

  use<Result>(ids: ActionIds, run: () => Result): Result {
    this.#chosen = ids;
    try {
      return run();
    } finally {
      this.#chosen = null;
    }
  }

  generateTraceId(): string {
    return this.#chosen?.traceId ?? this.#random.generateTraceId();
  }

  generateSpanId(): string {
    return this.#chosen?.spanId ?? this.#random.generateSpanId();
  }
}
