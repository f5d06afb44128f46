import { createSpanId, createTraceId } from './create-ids.ts';
import { withCurrent } from './current-action.ts';
import type { ActionAttributes, ActionIds } from './done-action.ts';
import { handOver } from './hand-over.ts';

const open = new Set<Action>();

/**
 * Something a person does: the root of a trace. Its ids are known from the start, so that requests
 * can carry them before the code that makes spans is loaded; its span is made when it is over.
 */
export class Action {
  readonly name: string;
  readonly ids: ActionIds = { traceId: createTraceId(), spanId: createSpanId() };
  readonly #startMs = Date.now();
  readonly #startedAt = performance.now();
  #lastMs: number;
  #attributes: ActionAttributes;

  constructor(name: string, attributes: ActionAttributes) {
    this.name = name;
    this.#attributes = attributes;
    this.#lastMs = this.#startMs;
    open.add(this);
  }

  get isOpen(): boolean {
    return open.has(this);
  }

  get ageMs(): number {
    return performance.now() - this.#startedAt;
  }

  /** Requests that `run` begins before it first awaits are caused by this action. */
  within<Result>(run: () => Result): Result {
    return withCurrent(this.ids, run);
  }

  /** It went on until now. */
  touch(attributes: ActionAttributes = {}): void {
    this.#attributes = { ...this.#attributes, ...attributes };
    this.#lastMs = this.#startMs + this.ageMs;
  }

  /** It was over when it was last touched. */
  close(failure?: unknown): void {
    if (!open.delete(this)) return;
    handOver({
      ...this.ids,
      name: this.name,
      startMs: this.#startMs,
      endMs: this.#lastMs,
      attributes: this.#attributes,
      failure: failure === undefined ? null : tell(failure),
    });
  }
}

/** The page is going away: what is still going on was going on until now. */
export function closeOpenActions(): void {
  for (const action of open) {
    action.touch();
    action.close();
  }
}

function tell(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
