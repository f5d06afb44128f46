import type { Attributes, AttributeValue } from '../../spans/span.ts';
import { cleanText } from './clean-text.ts';
import type { TraceLimits } from './trace-limits.ts';

/** What a request may still bring, and what was left out of the span in hand. */
export class Ration {
  readonly limits: TraceLimits;
  #valuesLeft: number;
  #leftOut = 0;

  constructor(limits: TraceLimits) {
    this.limits = limits;
    this.#valuesLeft = limits.values;
  }

  /** Whether one more value may be taken. */
  takeValue(): boolean {
    if (this.#valuesLeft <= 0) return false;
    this.#valuesLeft -= 1;
    return true;
  }

  leaveOut(count = 1): void {
    this.#leftOut += count;
  }

  /** What was left out since this was asked last. */
  settle(): number {
    const count = this.#leftOut;
    this.#leftOut = 0;
    return count;
  }

  cutValue(text: string): string {
    if (text.length > this.limits.valueLength) this.leaveOut();
    return cleanText(text, this.limits.valueLength);
  }

  /** Adds to a list of attributes what fits; what was too deep comes as undefined. */
  add(
    into: (readonly [string, AttributeValue])[],
    key: string,
    value: AttributeValue | undefined,
  ): void {
    const isTaken =
      value !== undefined && into.length < this.limits.attributes && isKey(key, this.limits);
    if (isTaken) into.push([cleanText(key, this.limits.keyLength), value]);
    else this.leaveOut();
  }
}

function isKey(key: string, { keyLength }: TraceLimits): boolean {
  return key.length > 0 && key.length <= keyLength;
}

export type AttributeList = Attributes[number][];
