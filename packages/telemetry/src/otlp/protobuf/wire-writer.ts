import { wireTypes } from './wire-reader.ts';

const { varint, fixed64, bytes } = wireTypes;

/** Writes protobuf’s wire format. A message’s length stands before it, so it is written apart. */
export class WireWriter {
  #buffer = Buffer.allocUnsafe(1024);
  #at = 0;

  text(field: number, value: string): void {
    if (value !== '') this.bytes(field, Buffer.from(value, 'utf8'));
  }

  /** As `text`, but written when it is empty too: inside a choice that is a value. */
  chosenText(field: number, value: string): void {
    this.bytes(field, Buffer.from(value, 'utf8'));
  }

  hex(field: number, value: string): void {
    if (value !== '') this.bytes(field, Buffer.from(value, 'hex'));
  }

  bytes(field: number, value: Uint8Array): void {
    this.#tag(field, bytes);
    this.#varint(value.length);
    this.#reserve(value.length);
    this.#buffer.set(value, this.#at);
    this.#at += value.length;
  }

  message(field: number, write: (inner: WireWriter) => void): void {
    const inner = new WireWriter();
    write(inner);
    this.bytes(field, inner.finish());
  }

  /** Not negative, at most 2^53. */
  number(field: number, value: number): void {
    if (value === 0) return;
    this.#tag(field, varint);
    this.#varint(value);
  }

  int64(field: number, value: number | bigint): void {
    this.#tag(field, varint);
    if (typeof value === 'number' && value >= 0) {
      this.#varint(value);
      return;
    }
    let rest = BigInt.asUintN(64, BigInt(value));
    for (; rest > 127n; rest >>= 7n) this.#byte(Number(rest & 127n) | 128);
    this.#byte(Number(rest));
  }

  bool(field: number, value: boolean): void {
    this.#tag(field, varint);
    this.#byte(value ? 1 : 0);
  }

  fixed64(field: number, value: bigint): void {
    this.#tag(field, fixed64);
    this.#reserve(8);
    this.#at = this.#buffer.writeBigUInt64LE(BigInt.asUintN(64, value), this.#at);
  }

  double(field: number, value: number): void {
    this.#tag(field, fixed64);
    this.#reserve(8);
    this.#at = this.#buffer.writeDoubleLE(value, this.#at);
  }

  finish(): Buffer<ArrayBuffer> {
    return this.#buffer.subarray(0, this.#at);
  }

  #tag(field: number, wireType: number): void {
    this.#varint(field * 8 + wireType);
  }

  #varint(value: number): void {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.#byte((rest % 128) | 128);
    this.#byte(rest);
  }

  #byte(value: number): void {
    this.#reserve(1);
    this.#buffer[this.#at++] = value;
  }

  #reserve(length: number): void {
    if (this.#at + length <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#at + length));
    this.#buffer.copy(larger, 0, 0, this.#at);
    this.#buffer = larger;
  }
}
