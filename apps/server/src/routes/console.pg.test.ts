import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConsole } from '../console/read-console.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

const script = 'console.log(1);'.repeat(50);
const asBrowser = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

let folder = '';
let app: TestApp;

beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'hindsight-console-'));
  folder = join(root, 'dist');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  const page = '<!doctype html><meta name="csp-nonce" content="" /><div id="root"></div>';
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'theme.js'), 'theme');
  writeFileSync(join(folder, '.stamp'), 'stamp');
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, 'assets/main-1a2b.js'), script);
  writeFileSync(join(folder, 'assets/main-1a2b.js.br'), brotliCompressSync(script));
  writeFileSync(join(root, 'secret.js'), 'secret');
  app = await openTestApp({ console: readConsole(folder) });
});
afterAll(async () => {
  await app.close();
  rmSync(join(folder, '..'), { recursive: true });
});

test.each([
  '/',
  '/streams',
  '/streams/account-1?v=41',
  '/streams/a%2Fb',
  '/log',
  '/correlations/c-1',
  '/events/e-1',
  '/traces',
  '/traces/4bf92f3577b34da6a3ce929d0e0e4736?span=00f067aa0ba902b7',
])('%s is the page, whose policy takes its own nonce only', async (path) => {
  const answers = [await app.request(path), await app.request(path)];
  const nonces = await Promise.all(
    answers.map(async (answer) => {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      const nonce = /name="csp-nonce" content="([^"]+)"/.exec(await answer.text())?.[1];
      const policy = answer.headers.get('content-security-policy');
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(policy).toContain("script-src 'self';");
      return nonce;
    }),
  );
  expect(new Set(nonces).size).toBe(2);
});

describe('files', () => {
  const asset = '/assets/main-1a2b.js';

  test('what has a hash in its name is kept for good', async () => {
    const answer = await app.request(asset);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(await answer.text()).toBe(script);
  });

  test.each(['/icon.svg', '/favicon.ico'])('%s is the icon', async (address) => {
    const answer = await app.request(address);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect(await answer.text()).toContain('<svg');
  });

  test.each(['gzip, br', 'br;q=0.5', 'BR'])(
    'who takes brotli by “%s” gets the smaller form',
    async (encoding) => {
      const answer = await app.request(asset, { headers: { 'accept-encoding': encoding } });
      expect(answer.headers.get('content-encoding')).toBe('br');
      expect(answer.headers.get('vary')).toBe('accept-encoding');
      const body = new Uint8Array(await answer.arrayBuffer());
      expect(body).toEqual(new Uint8Array(brotliCompressSync(script)));
    },
  );

  test.each(['br;q=0', 'gzip, br; q=0.0', 'gzip', '', 'brown'])(
    '“%s” gets the plain form',
    async (encoding) => {
      const answer = await app.request(asset, { headers: { 'accept-encoding': encoding } });
      expect(answer.headers.get('content-encoding')).toBeNull();
    },
  );

  test('what has no hash in its name is asked for again', async () => {
    const answer = await app.request('/theme.js');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  test.each([
    '/.stamp',
    '/assets/main-1a2b.js.br',
    '/index.html',
    '/../secret.js',
    '/assets/../../secret.js',
    '/..%2Fsecret.js',
    '/assets/..%2f..%2fsecret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
  ])('%s is nothing', async (path) => {
    const answer = await app.request(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('an address nobody knows', () => {
  test('is a page for a person', async () => {
    const answer = await app.request('/nowhere', asBrowser);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('id="root"');
  });

  test.each([
    ['/nowhere', {}],
    ['/api/nowhere', asBrowser],
    ['/nowhere', { ...asBrowser, method: 'POST' }],
  ])('%s is a problem for a program', async (path, init) => {
    const answer = await app.request(path, init);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await readJson(answer)).toMatchObject({ code: 'route_not_found' });
  });
});

test('without a build, who opens the service finds the reference', async () => {
  expect(readConsole(join(folder, 'never-built'))).toBeNull();
  const bare = await openTestApp();
  const answer = await bare.request('/', asBrowser);
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/api/docs']);
  expect((await bare.request('/streams', asBrowser)).status).toBe(404);
  await bare.close();
});
