import { randomBytes } from 'node:crypto';
import type { BuiltConsole, ConsoleFile } from '../console/read-console.ts';
import type { Answer } from '../http/answer.ts';
import { policyWithNonce } from '../http/secure-headers.ts';
import { serve } from '../http/serve-route.ts';
import type { Room } from './room.ts';

/** The pages of the console. What they show is asked for by the page itself. */
const pages = [
  '/',
  '/streams',
  '/streams/:streamId',
  '/log',
  '/correlations/:correlationId',
  '/events/:eventId',
  '/traces',
  '/traces/:traceId',
];

/** Serves the built console; without one, who opens the service finds the reference. */
export function serveConsole({ serving }: Room, built: BuiltConsole | null): void {
  const { app } = serving;
  if (built === null) {
    app.get('/', (context) =>
      serve(serving, context, () => ({
        status: 302,
        body: null,
        headers: { location: '/api/docs' },
      })),
    );
    return;
  }
  for (const page of pages) {
    app.get(page, (context) => serve(serving, context, () => answerPage(built)));
  }
  for (const [address, file] of listFiles(built)) {
    app.get(address, (context) =>
      serve(serving, context, (_, headers) =>
        answerFile(file, address, takesBrotli(headers.get('accept-encoding') ?? '')),
      ),
    );
  }
}

/** A browser that was told of no icon asks for one by this name. */
function listFiles({ files }: BuiltConsole): readonly (readonly [string, ConsoleFile])[] {
  const icon = files.get('/icon.svg');
  return icon === undefined ? [...files] : [...files, ['/favicon.ico', icon]];
}

/** Each answer has a nonce of its own, by which the page may add the style its dialogs need. */
export function answerPage({ page }: BuiltConsole, status = 200): Answer {
  const nonce = randomBytes(16).toString('base64');
  return {
    status,
    body: page.replace('name="csp-nonce" content=""', `name="csp-nonce" content="${nonce}"`),
    contentType: 'text/html; charset=utf-8',
    headers: { 'cache-control': 'no-cache', 'content-security-policy': policyWithNonce(nonce) },
  };
}

function answerFile(file: ConsoleFile, address: string, isBrotliTaken: boolean): Answer {
  const isBrotli = isBrotliTaken && file.brotli !== null;
  return {
    status: 200,
    body: isBrotli ? file.brotli : file.body,
    contentType: file.contentType,
    headers: {
      // Names under assets hold a hash of what is in them.
      'cache-control': address.startsWith('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      vary: 'accept-encoding',
      ...(isBrotli && { 'content-encoding': 'br' }),
    },
  };
}

/** “br;q=0” refuses it. */
function takesBrotli(encodings: string): boolean {
  return encodings.split(',').some((one) => /^\s*br\s*(;(?!\s*q=0(\.0*)?\s*$)|$)/i.test(one));
}
