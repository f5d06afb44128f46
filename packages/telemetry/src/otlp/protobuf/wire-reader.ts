import { MalformedRequest } from '../intake/malformed-request.ts';

/** How a field stands on the wire. The two that open and close groups were given up long ago. */
export const wireTypes = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

/**
 * Reads protobuf’s wire format, one message inside another, never beyond the end of the innermost.
 * https://protobuf.dev/programming-guides/encoding/
 */
export class WireReader {
  readonly bytes: Buffer;
  at: number;
  #end: number;
  /** Of the field whose tag was read last. */
  wireType = 0;

  constructor(bytes: Buffer, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.#end = end;
  }

  get isDone(): boolean {
    return this.at >= this.#end;
  }

  /** The next field’s number; its wire type is kept. */
  readField(): number {
    const tag = this.readNumber();
    this.wireType = tag & 7;
    const field = tag >>> 3;
    if (field === 0) this.fail('a field has the number 0');
    return field;
  }

  /** A varint of which 32 bits count: lengths, tags, counts and enums. */
  readNumber(): number {
    const { bytes } = this;
    let byte = this.#next(bytes);
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; shift < 70; shift += 7) {
      byte = this.#next(bytes);
      if (shift < 32) value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
    return this.fail('a number has more than ten bytes');
  }

  /** A signed 64-bit varint, exact. */
  readInt64(): number | bigint {
    const { bytes } = this;
    let low = 0;
    for (let shift = 0; shift < 49; shift += 7) {
      const byte = this.#next(bytes);
      low += (byte & 127) * 2 ** shift;
      if (byte < 128) return low;
    }
    let high = 0n;
    for (let shift = 49n; shift < 70n; shift += 7n) {
      const byte = this.#next(bytes);
      high |= BigInt(byte & 127) << shift;
      if (byte < 128) return narrow(BigInt.asIntN(64, high + BigInt(low)));
    }
    return this.fail('a number has more than ten bytes');
  }

  readFixed64(): bigint {
    return this.bytes.readBigUInt64LE(this.#take(8));
  }

  readDouble(): number {
    return this.bytes.readDoubleLE(this.#take(8));
  }

  readHex(): string {
    const length = this.readNumber();
    const from = this.#take(length);
    return this.bytes.toString('hex', from, from + Math.min(length, 32));
  }

  readBytes(): Buffer {
    const length = this.readNumber();
    const from = this.#take(length);
    return this.bytes.subarray(from, from + length);
  }

  /** At least `limit` UTF-16 units of the text, if it has so many; the rest is not even decoded. */
  readText(limit: number): string {
    const length = this.readNumber();
    const from = this.#take(length);
    return this.bytes.toString('utf8', from, from + Math.min(length, limit * 4));
  }

  /** Goes into the message at hand, and says where to come back to. */
  enter(): number {
    const length = this.readNumber();
    const outer = this.#end;
    const from = this.#take(length);
    this.at = from;
    this.#end = from + length;
    return outer;
  }

  leave(outer: number): void {
    this.at = this.#end;
    this.#end = outer;
  }

  /** Passes over a field nobody here knows, or that comes in another shape than it should. */
  skip(): void {
    const { wireType } = this;
    if (wireType === wireTypes.varint) this.readInt64();
    else if (wireType === wireTypes.fixed64) this.#take(8);
    else if (wireType === wireTypes.bytes) this.#take(this.readNumber());
    else if (wireType === wireTypes.fixed32) this.#take(4);
    else this.fail(`wire type ${wireType} is not known`);
  }

  fail(reason: string): never {
    throw new MalformedRequest(`not protobuf as OTLP has it: ${reason}, at byte ${this.at}`);
  }

  #next(bytes: Buffer): number {
    const byte = this.at < this.#end ? bytes[this.at] : undefined;
    if (byte === undefined) return this.fail('it ends too early');
    this.at += 1;
    return byte;
  }

  #take(length: number): number {
    const from = this.at;
    if (length > this.#end - from) this.fail('it ends too early');
    this.at = from + length;
    return from;
  }
}

function narrow(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
