import { readFileSync } from 'node:fs';
import { serve } from '../http/serve-route.ts';
import type { Room } from './room.ts';

const javascript = 'text/javascript; charset=utf-8';
const files = {
  '': { file: 'reference.html', contentType: 'text/html; charset=utf-8' },
  '/reference.css': { file: 'reference.css', contentType: 'text/css; charset=utf-8' },
  '/reference.js': { file: 'reference.js', contentType: javascript },
  '/build-element.js': { file: 'build-element.js', contentType: javascript },
  '/draw-operation.js': { file: 'draw-operation.js', contentType: javascript },
  '/draw-schema.js': { file: 'draw-schema.js', contentType: javascript },
};

/** The reference page: our own files, drawn from openapi.json, needing no network but ours. */
export function serveReference({ serving }: Room): void {
  for (const [path, { file, contentType }] of Object.entries(files)) {
    const body = readFileSync(new URL(`../reference/${file}`, import.meta.url), 'utf8');
    serving.app.get(`/api/docs${path}`, (context) =>
      serve(serving, context, () => ({
        status: 200,
        body,
        contentType,
        headers: { 'cache-control': 'no-cache' },
      })),
    );
  }
}
