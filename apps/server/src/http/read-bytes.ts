import { UseCaseError } from '../use-cases/use-case-error.ts';
import type { IncomingHeaders } from './incoming-headers.ts';

/** The body within the limit, however it is sent. */
export async function readBytes(
  request: Request,
  headers: IncomingHeaders,
  limitBytes: number,
): Promise<Buffer<ArrayBuffer>> {
  const length = headers.get('content-length');
  if (length !== null && Number(length) > limitBytes) throw bodyTooLarge(limitBytes);
  const bytes =
    length !== null && headers.get('transfer-encoding') === null
      ? Buffer.from(await request.arrayBuffer())
      : await readChunks(request, limitBytes);
  if (bytes.length > limitBytes) throw bodyTooLarge(limitBytes);
  return bytes;
}

async function readChunks(request: Request, limitBytes: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limitBytes) throw bodyTooLarge(limitBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function bodyTooLarge(limitBytes: number): UseCaseError {
  return new UseCaseError('body_too_large', `The body may have at most ${limitBytes} bytes.`, {
    limitBytes,
  });
}
