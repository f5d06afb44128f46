import { readFileSync } from 'node:fs';
import { serve } from '../http/serve-route.ts';
import type { Room } from './room.ts';

const files = [
  { path: '/api/docs', file: 'reference.html', contentType: 'text/html; charset=utf-8' },
  {
    path: '/api/docs/reference.css',
    file: 'reference.css',
    contentType: 'text/css; charset=utf-8',
  },
  {
    path: '/api/docs/reference.js',
    file: 'reference.js',
    contentType: 'text/javascript; charset=utf-8',
  },
];

/** The reference page: our own files, drawn from openapi.json, needing no network but ours. */
export function serveReference({ serving }: Room): void {
  for (const { path, file, contentType } of files) {
    const body = readFileSync(new URL(`../reference/${file}`, import.meta.url), 'utf8');
    serving.app.get(path, (context) =>
      serve(serving, context, () => ({
        status: 200,
        body,
        contentType,
        headers: { 'cache-control': 'no-cache' },
      })),
    );
  }
}
