import { isUtf8 } from 'node:buffer';
import { invalidRequest } from '../use-cases/invalid-request.ts';
import { UseCaseError } from '../use-cases/use-case-error.ts';
import type { IncomingHeaders } from './incoming-headers.ts';

const json = /^application\/(?:json|[\w.+-]+\+json)\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

function tooLarge(limitBytes: number): UseCaseError {
  return new UseCaseError('body_too_large', `The body may have at most ${limitBytes} bytes.`, {
    limitBytes,
  });
}

/** The body as text: JSON by its header, UTF-8 by its bytes, within the limit however it is sent. */
export async function readBody(
  request: Request,
  headers: IncomingHeaders,
  limitBytes: number,
): Promise<string> {
  const contentType = headers.get('content-type') ?? '';
  if (!json.test(contentType)) {
    throw new UseCaseError('unsupported_media_type', 'Send the body as application/json.', {
      contentType,
    });
  }
  const encoding = headers.get('content-encoding');
  if (encoding !== null && encoding !== 'identity') {
    throw new UseCaseError('unsupported_media_type', 'Send the body without a content encoding.', {
      contentType: `${contentType} (${encoding})`,
    });
  }
  const length = headers.get('content-length');
  if (length !== null && Number(length) > limitBytes) throw tooLarge(limitBytes);
  const bytes =
    length !== null && headers.get('transfer-encoding') === null
      ? Buffer.from(await request.arrayBuffer())
      : await readChunks(request, limitBytes);
  if (bytes.length > limitBytes) throw tooLarge(limitBytes);
  if (!isUtf8(bytes)) throw invalidRequest('body', '', 'is not valid UTF-8');
  return bytes.toString('utf8');
}

async function readChunks(request: Request, limitBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limitBytes) throw tooLarge(limitBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
