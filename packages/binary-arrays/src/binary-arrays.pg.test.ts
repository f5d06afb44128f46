import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { BinaryArrays } from './binary-arrays.ts';

let client: pg.Client;
beforeAll(async () => {
  client = new pg.Client({ connectionString: inject('testPostgres').url });
  await client.connect();
});
afterAll(() => client.end());

const nullable = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 5 });
const row = fc.record({
  text: nullable(fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'))),
  small: nullable(fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 })),
  whole: nullable(fc.integer()),
  safe: nullable(fc.maxSafeInteger()),
  large: nullable(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
  bytes: nullable(fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('hex'))),
});

test('Postgres reads the rows that were written', async () => {
  const arrays = new BinaryArrays();
  await fc.assert(
    fc.asyncProperty(fc.array(row), async (rows) => {
      arrays.reset();
      const read = await client.query(
        `select t.text, t.small, t.whole, t.safe::text, t.large::text, encode(t.bytes, 'hex') as bytes
         from unnest($1::text[], $2::int2[], $3::int4[], $4::int8[], $5::int8[], $6::bytea[])
           with ordinality as t(text, small, whole, safe, large, bytes, place) order by place`,
        [
          arrays.text(rows, ({ text }) => text),
          arrays.int2(rows, ({ small }) => small),
          arrays.int4(rows, ({ whole }) => whole),
          arrays.int8(rows, ({ safe }) => safe),
          arrays.bigint(rows, ({ large }) => large),
          arrays.bytes(rows, ({ bytes }) => bytes),
        ],
      );
      expect(read.rows).toEqual(
        rows.map((one) => ({
          ...one,
          safe: one.safe === null ? null : String(one.safe + 0),
          large: one.large === null ? null : String(one.large),
        })),
      );
    }),
    { numRuns: 50 },
  );
});
