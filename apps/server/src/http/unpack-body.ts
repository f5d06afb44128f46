import { promisify } from 'node:util';
import { gunzip, inflate } from 'node:zlib';
import { invalidRequest } from '../use-cases/invalid-request.ts';
import { UseCaseError } from '../use-cases/use-case-error.ts';

const unpackers = new Map([
  ['gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
]);

/** A packed body, unpacked within the limit: what would grow beyond it is given up on the way. */
export async function unpackBody(
  packed: Uint8Array,
  encoding: string | null,
  limitBytes: number,
): Promise<Uint8Array> {
  if (encoding === null || encoding === '' || encoding === 'identity') return packed;
  const unpack = unpackers.get(encoding.trim().toLowerCase());
  if (unpack === undefined) {
    throw new UseCaseError(
      'unsupported_media_type',
      `Send the body as it is, or packed by ${[...unpackers.keys()].join(' or ')}, not by “${encoding}”.`,
      { contentType: encoding },
    );
  }
  try {
    return await unpack(packed, { maxOutputLength: limitBytes });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if ('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      const detail = `The body may have at most ${limitBytes} bytes when it is unpacked.`;
      throw new UseCaseError('body_too_large', detail, { limitBytes });
    }
    throw invalidRequest('body', '', `is not ${encoding}: ${error.message}`);
  }
}
