import { secureHeaders } from './secure-headers.ts';

/** What a route answers. A string body is the exact text that travels. */
export type Answer = {
  readonly status: number;
  readonly body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A plain object of headers lets the adapter write the answer without building a `Response`. */
export function respond(answer: Answer, requestId: string): Response {
  const { status } = answer;
  return new Response(answer.body, { status, headers: answerHeaders(answer, requestId) });
}

export function answerHeaders(answer: Answer, requestId: string): Record<string, string> {
  return {
    'content-type': answer.contentType ?? 'application/json',
    'cache-control': 'no-store',
    'x-request-id': requestId,
    ...secureHeaders,
    ...answer.headers,
  };
}

export function answerJson(value: unknown, status = 200): Answer {
  return { status, body: JSON.stringify(value) };
}

/** JSON in which bigints stand as the whole numbers they are. */
export function answerExact(value: unknown): Answer {
  const body = JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'bigint' ? rawJson(String(member)) : member,
  );
  return { status: 200, body };
}

/** Node writes such a text as it stands; the types do not know it yet. */
function rawJson(text: string): unknown {
  return (JSON as typeof JSON & { rawJSON(text: string): unknown }).rawJSON(text);
}
