import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../spans/span.ts';
import { arbitrarySpans } from '../testing/arbitrary-spans.ts';
import { writeJsonRequest } from '../testing/write-json-request.ts';
import { decodeSpans } from './decode-spans.ts';
import { MalformedRequest } from './intake/malformed-request.ts';
import { defaultTraceLimits, type TraceLimits } from './intake/trace-limits.ts';
import { writeSpans } from './protobuf/write-spans.ts';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const spanId = '00f067aa0ba902b7';
const [startTimeUnixNano, endTimeUnixNano] = ['1772546531190000001', '1772546531204200003'];
const plain = { traceId, spanId, name: 'work', startTimeUnixNano, endTimeUnixNano };

const typed = (text: string, limits?: TraceLimits) =>
  decodeSpans(Buffer.from(text), 'json', limits);
const request = (...spans: unknown[]) => ({ resourceSpans: [{ scopeSpans: [{ spans }] }] });
const decode = async (...spans: unknown[]) => await typed(JSON.stringify(request(...spans)));
const first = async (span: unknown): Promise<Span | undefined> => (await decode(span)).spans[0];
const withValue = (value: unknown) => ({ ...plain, attributes: [{ key: 'it', value }] });
const valueRead = async (value: unknown) => (await first(withValue(value)))?.attributes[0]?.[1];

describe('what was written is read again', () => {
  it('from protobuf', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySpans, async (spans) => {
        const { spans: read, refused } = await decodeSpans(writeSpans(spans), 'protobuf');
        expect(read).toEqual(spans);
        expect(refused).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('from JSON', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySpans, async (spans) => {
        const { spans: read } = await typed(JSON.stringify(writeJsonRequest(spans)));
        expect(read).toEqual(spans);
      }),
      { numRuns: 500 },
    );
  });
});

describe('JSON as people and other languages write it', () => {
  it('takes 64-bit numbers as numbers and as text, exactly', async () => {
    const text = JSON.stringify(request(withValue({ intValue: 'N' })))
      .replace('"N"', '-9223372036854775808')
      .replace(`"${startTimeUnixNano}"`, startTimeUnixNano);
    const { spans } = await typed(text);
    expect(spans[0]?.startNs).toBe(1772546531190000001n);
    expect(spans[0]?.attributes).toEqual([['it', -(2n ** 63n)]]);
    expect(await valueRead({ intValue: '9007199254740993' })).toBe(9007199254740993n);
    expect(await valueRead({ intValue: '-42' })).toBe(-42);
  });

  it('leaves digits inside texts alone', async () => {
    const digits = 'x\\"12345678901234567890, 12345678901234567890';
    expect(await valueRead({ stringValue: digits })).toBe(digits);
  });

  it('takes enums by name, ids in capitals, and numbers that are none', async () => {
    const span = await first({
      ...plain,
      traceId: traceId.toUpperCase(),
      kind: 'SPAN_KIND_SERVER',
      status: { code: 'STATUS_CODE_ERROR', message: 'no' },
      attributes: ['NaN', 'Infinity', '-Infinity', 1.5].map((doubleValue) => ({
        key: 'it',
        value: { doubleValue },
      })),
    });
    expect(span).toMatchObject({ traceId, kind: 2, status: 2, statusMessage: 'no' });
    const values = span?.attributes.map(([, value]) => value);
    expect(values).toEqual([Number.NaN, Infinity, -Infinity, 1.5]);
  });

  it('takes bytes, lists and maps, and passes over what nobody knows', async () => {
    const bytesValue = Buffer.from([0, 255]).toString('base64');
    const values = [{ bytesValue }, { boolValue: false }, {}, { stringValue: '' }];
    expect(await valueRead({ arrayValue: { values } })).toEqual([bytesValue, false, null, '']);
    const members = [{ key: '__proto__', value: { intValue: 1 } }];
    expect(await valueRead({ kvlistValue: { values: members } })).toEqual({
      members: [['__proto__', 1]],
    });
    expect(await first({ ...plain, traceState: 'a=b', flags: 257, later: {} })).toBeDefined();
  });

  it.each(['', '[]', 'null', '{', '{"resourceSpans":{}}', '{"resourceSpans":[1]}', '\ufeff{'])(
    '%s is no request',
    async (text) => {
      await expect(typed(text)).rejects.toThrow(MalformedRequest);
    },
  );
});

describe('a span that cannot be one', () => {
  it.each([
    [{ traceId: 'abc' }, 'its trace id must be 32 hexadecimal digits, not “abc”'],
    [{ traceId: undefined }, 'its trace id must be 32 hexadecimal digits, not “”'],
    [{ traceId: '0'.repeat(32) }, 'its trace id must not be all zero'],
    [{ spanId: '0'.repeat(16) }, 'its span id must not be all zero'],
    [{ parentSpanId: 'zz' }, 'its parent span id must be 16 hexadecimal digits, not “zz”'],
    [{ startTimeUnixNano: '0' }, 'it has no start time'],
    [{ endTimeUnixNano: undefined }, 'it has no end time'],
    [{ startTimeUnixNano: '1772546531204200003', endTimeUnixNano: '5' }, 'it ends at 5, before'],
    [{ endTimeUnixNano: String(2n ** 63n) }, 'its times must not be beyond 9223372036854775807'],
    [{ startTimeUnixNano: 1.5 }, 'startTimeUnixNano must be a whole number, not 1.5'],
    [{ name: 7 }, 'name must be text, not 7'],
    [{ attributes: {} }, 'attributes must be a list, not {}'],
    [withValue({ intValue: '9223372036854775808' }), 'intValue must have at most 64 bits'],
    [withValue({ doubleValue: 'many' }), 'doubleValue must be a number, not "many"'],
    [withValue({ bytesValue: '%' }), 'bytesValue must be base64, not "%"'],
  ])('%o is refused alone, with the reason', async (wrong, reason) => {
    const { spans, refused, reasons } = await decode({ ...plain, ...wrong }, plain);
    expect(spans).toHaveLength(1);
    expect(refused).toBe(1);
    expect(reasons[0]).toContain(`span 1: ${reason}`);
  });

  it('in protobuf too, when only its own bytes are broken', async () => {
    const whole = { ...(await first(plain)), events: [], links: [] } as Span;
    const body = writeSpans([whole, whole]);
    const at = body.indexOf(Buffer.from(traceId, 'hex'));
    body[at - 1] = 200;
    const { spans, refused, reasons } = await decodeSpans(body, 'protobuf');
    expect(spans).toEqual([whole]);
    expect(refused).toBe(1);
    expect(reasons[0]).toContain('span 1: not protobuf as OTLP has it: it ends too early');
  });
});

describe('mended', () => {
  it('a clock set back a little while the span ran', async () => {
    const startTimeUnixNano = '1000000005';
    const span = await first({ ...plain, startTimeUnixNano, endTimeUnixNano: '6' });
    expect(span).toMatchObject({ startNs: 1000000005n, endNs: 1000000005n });
    expect(await first({ ...plain, startTimeUnixNano, endTimeUnixNano: '5' })).toBeUndefined();
  });

  it('half surrogates and NUL, which no database takes', async () => {
    expect(await first({ ...plain, name: 'a\0b\ud800' })).toMatchObject({ name: 'a\ufffdb\ufffd' });
    expect(await valueRead({ stringValue: '\udc00\0' })).toBe('\ufffd\ufffd');
  });

  it('links that lead nowhere, and parents of zeros', async () => {
    const links = [{ traceId, spanId }, { traceId, spanId: 'x' }, {}];
    const span = await first({ ...plain, parentSpanId: '0'.repeat(16), links });
    expect(span).toMatchObject({ parentSpanId: null, dropped: { links: 2 } });
    expect(span?.links).toEqual([{ traceId, spanId, attributes: [] }]);
  });
});

describe('limits', () => {
  const limits: TraceLimits = {
    ...{ spans: 2, values: 40, attributes: 3, events: 2, links: 1 },
    ...{ keyLength: 5, valueLength: 4, nameLength: 6, depth: 2 },
  };
  const pair = (key: string, value: unknown = { intValue: 1 }) => ({ key, value });
  const deep = (levels: number): unknown =>
    levels === 0 ? { intValue: 1 } : { arrayValue: { values: [deep(levels - 1)] } };
  const loose = { ...defaultTraceLimits, depth: 50 };

  async function inBothFormats(...spans: unknown[]) {
    const asJson = await typed(JSON.stringify(request(...spans)), limits);
    const { spans: all } = await typed(JSON.stringify(request(...spans)), loose);
    expect(await decodeSpans(writeSpans(all), 'protobuf', limits)).toEqual(asJson);
    return asJson;
  }

  it('spans beyond are refused', async () => {
    const { spans, refused, reasons } = await inBothFormats(plain, plain, plain, plain);
    expect(spans).toHaveLength(2);
    expect(refused).toBe(2);
    expect(reasons).toEqual(['a request may have at most 2 spans, this one has 4']);
  });

  it('attributes, events and links beyond are counted', async () => {
    const event = { name: 'e', timeUnixNano: '1' };
    const { spans } = await inBothFormats({
      ...plain,
      attributes: ['a', 'b', 'c', 'd', 'e'].map((key) => pair(key)),
      events: [event, event, event],
      links: [plain, plain, plain].map(({ traceId, spanId }) => ({ traceId, spanId })),
      droppedAttributesCount: 10,
    });
    expect(spans[0]?.attributes).toHaveLength(3);
    expect(spans[0]?.dropped).toEqual({ attributes: 12, events: 1, links: 2 });
  });

  it('keys, texts and names are cut, what is too deep goes', async () => {
    const { spans } = await inBothFormats({
      ...plain,
      name: 'longer than six',
      attributes: [
        pair('longer', { stringValue: 'x' }),
        pair('text', { stringValue: 'abcdef' }),
        pair('deep', deep(2)),
        pair('far', deep(3)),
      ],
    });
    expect(spans[0]).toMatchObject({ name: 'longer', dropped: { attributes: 3 } });
    expect(spans[0]?.attributes).toEqual([
      ['text', 'abcd'],
      ['deep', [[1]]],
      ['far', [[null]]],
    ]);
  });

  it('a request runs out of values', async () => {
    const values = Array.from({ length: 100 }, () => ({ intValue: 1 }));
    const { spans } = await inBothFormats(withValue({ arrayValue: { values } }), {
      ...plain,
      attributes: [pair('a')],
      events: [{ name: 'e', timeUnixNano: '1' }],
    });
    expect(spans[0]?.attributes[0]?.[1]).toHaveLength(39);
    expect(spans[0]?.dropped.attributes).toBe(61);
    expect(spans[1]).toMatchObject({ attributes: [], dropped: { attributes: 1, events: 1 } });
  });

  it('JSON that nests without end is refused before it is parsed', async () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ]) {
      const text = `${open?.repeat(1_000_000)}1${close?.repeat(1_000_000)}`;
      await expect(typed(text)).rejects.toThrow('the JSON nests deeper than 128');
    }
    await expect(typed(`[${'{},'.repeat(5_000_000)}0]`)).rejects.toThrow('more than 4000000 parts');
  });
});

describe('bytes that mean nothing', () => {
  const settle = async (body: Uint8Array, format: 'json' | 'protobuf') => {
    try {
      return await decodeSpans(body, format);
    } catch (error) {
      expect(error).toBeInstanceOf(MalformedRequest);
      return null;
    }
  };

  it('are malformed, or spans, and never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (body) => {
        await settle(body, 'protobuf');
        await settle(body, 'json');
      }),
      { numRuns: 2_000 },
    );
  });

  it('nor are bytes of a request, changed, cut or repeated', async () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(
        arbitrarySpans,
        fc.array(change, { maxLength: 6 }),
        fc.nat(),
        async (spans, changes, length) => {
          const json = Buffer.from(JSON.stringify(writeJsonRequest(spans)));
          for (const [body, format] of [
            [writeSpans(spans), 'protobuf'],
            [json, 'json'],
          ] as const) {
            for (const [at, byte] of changes) if (body.length > 0) body[at % body.length] = byte;
            await settle(body, format);
            await settle(body.subarray(0, length % (body.length + 1)), format);
            await settle(Buffer.concat([body, body]), format);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('nor are endless numbers and lengths beyond the end', async () => {
    for (const bytes of [
      Array(20).fill(0xff),
      [0x0a, ...Array(9).fill(0xff), 0x01],
      [0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f],
      [0x00, 0x00],
      [0x0b, 0x0c],
      [0x08],
    ]) {
      await expect(decodeSpans(Uint8Array.from(bytes), 'protobuf')).rejects.toThrow(
        MalformedRequest,
      );
    }
  });

  it('nothing at all is a request without spans', async () => {
    expect(await decodeSpans(new Uint8Array(), 'protobuf')).toEqual({
      ...{ spans: [], refused: 0, reasons: [] },
    });
  });
});
