// Postgres’ binary array format. A Buffer goes to the server as it is: nothing is escaped here
// and nothing is parsed there, which is worth a third of the append’s speed.

const HEADER = 20;
const POSTGRES_EPOCH_MICROS = 946_684_800_000_000n;

const OID = { bytea: 17, int8: 20, int4: 23, text: 25, json: 114, timestamptz: 1184, uuid: 2950 };

class Writer {
  buffer: Buffer;
  length = HEADER;
  hasNull = 0;

  constructor(capacity: number) {
    this.buffer = Buffer.allocUnsafe(capacity);
  }

  reserve(bytes: number): void {
    if (this.length + bytes <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.length + bytes));
    this.buffer.copy(larger, 0, 0, this.length);
    this.buffer = larger;
  }

  null(): void {
    this.reserve(4);
    this.buffer.writeInt32BE(-1, this.length);
    this.length += 4;
    this.hasNull = 1;
  }

  text(value: string): void {
    this.reserve(4 + value.length * 3);
    const bytes = this.buffer.write(value, this.length + 4, 'utf8');
    this.buffer.writeInt32BE(bytes, this.length);
    this.length += 4 + bytes;
  }

  hex(value: string, bytes: number): void {
    this.reserve(4 + bytes);
    this.buffer.writeInt32BE(bytes, this.length);
    this.buffer.write(value, this.length + 4, 'hex');
    this.length += 4 + bytes;
  }

  int4(value: number): void {
    this.reserve(8);
    this.buffer.writeInt32BE(4, this.length);
    this.buffer.writeInt32BE(value, this.length + 4);
    this.length += 8;
  }

  int8(value: number): void {
    this.reserve(12);
    const high = Math.floor(value / 0x1_0000_0000);
    this.buffer.writeInt32BE(8, this.length);
    this.buffer.writeInt32BE(high, this.length + 4);
    this.buffer.writeUInt32BE(value - high * 0x1_0000_0000, this.length + 8);
    this.length += 12;
  }

  bigint(value: bigint): void {
    this.reserve(12);
    this.buffer.writeInt32BE(8, this.length);
    this.buffer.writeBigInt64BE(value, this.length + 4);
    this.length += 12;
  }

  finish(oid: number, count: number): Buffer {
    this.buffer.writeInt32BE(1, 0);
    this.buffer.writeInt32BE(this.hasNull, 4);
    this.buffer.writeInt32BE(oid, 8);
    this.buffer.writeInt32BE(count, 12);
    this.buffer.writeInt32BE(1, 16);
    return this.buffer.subarray(0, this.length);
  }
}

function encode<Value>(
  oid: number,
  values: readonly (Value | null | undefined)[],
  width: number,
  write: (writer: Writer, value: Value) => void,
): Buffer {
  const writer = new Writer(HEADER + values.length * (4 + width));
  for (const value of values) {
    if (value === null || value === undefined) writer.null();
    else write(writer, value);
  }
  return writer.finish(oid, values.length);
}

type Nullable<Value> = readonly (Value | null | undefined)[];

export const textArray = (values: Nullable<string>): Buffer =>
  encode(OID.text, values, 64, (writer, value) => writer.text(value));

export const jsonArray = (values: Nullable<string>): Buffer =>
  encode(OID.json, values, 512, (writer, value) => writer.text(value));

export const int4Array = (values: Nullable<number>): Buffer =>
  encode(OID.int4, values, 4, (writer, value) => writer.int4(value));

export const int8Array = (values: Nullable<number>): Buffer =>
  encode(OID.int8, values, 8, (writer, value) => writer.int8(value));

export const uuidArray = (values: Nullable<string>): Buffer =>
  encode(OID.uuid, values, 16, (writer, value) => writer.hex(value.replaceAll('-', ''), 16));

/** Hex texts of even length as bytes. */
export const bytesArray = (values: Nullable<string>): Buffer =>
  encode(OID.bytea, values, 16, (writer, value) => writer.hex(value, value.length >> 1));

/** Microseconds since 1970. */
export const timeArray = (values: Nullable<bigint>): Buffer =>
  encode(OID.timestamptz, values, 8, (writer, value) =>
    writer.bigint(value - POSTGRES_EPOCH_MICROS),
  );
