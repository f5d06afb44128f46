import { isUtf8 } from 'node:buffer';
import { invalidRequest } from '../use-cases/invalid-request.ts';
import { UseCaseError } from '../use-cases/use-case-error.ts';
import type { IncomingHeaders } from './incoming-headers.ts';
import { readBytes } from './read-bytes.ts';

const json = /^application\/(?:json|[\w.+-]+\+json)\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

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
  const bytes = await readBytes(request, headers, limitBytes);
  if (!isUtf8(bytes)) throw invalidRequest('body', '', 'is not valid UTF-8');
  return bytes.toString('utf8');
}
