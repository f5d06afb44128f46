import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apiRoutes } from './api-routes.ts';
import { buildOpenApi } from './build-openapi.ts';
import { problems } from './problems.ts';
import { problemSchema } from './schemas/problem-answers.ts';
import { utf8Length } from './schemas/text.ts';
import { isRfc3339 } from './schemas/time.ts';

describe('problems', () => {
  test.each(Object.entries(problems))('%s has an example that fits it', (code, problem) => {
    const { status, title, example } = problem;
    const whole = { type: '/', title, status, code, detail: title, requestId: '1', ...example };
    expect(() => problemSchema(codeOf(code)).parse(whole)).not.toThrow();
    expect(status).toBeGreaterThanOrEqual(400);
  });

  test('are all in the document, where their address leads', () => {
    const { schemas = {} } = buildOpenApi().components ?? {};
    for (const code of Object.keys(problems)) expect(schemas).toHaveProperty([`Problem.${code}`]);
  });
});

function codeOf(text: string): keyof typeof problems {
  const code = Object.keys(problems).find((known) => known === text);
  return code as keyof typeof problems;
}

describe('routes', () => {
  test('each have a name of their own, a summary and examples of their answers', () => {
    const routes = Object.entries(apiRoutes);
    expect(new Set(routes.map(([, route]) => `${route.method} ${route.path}`)).size).toBe(
      routes.length,
    );
    for (const [name, route] of routes) {
      expect(route.operationId).toBe(name);
      expect(route.summary).not.toBe('');
    }
  });

  test('belong to a part of the reference', () => {
    const { tags = [], paths = {} } = buildOpenApi();
    const known = tags.map(({ name }) => name);
    for (const path of Object.values(paths)) {
      for (const operation of [path.get, path.post]) {
        for (const tag of operation?.tags ?? []) expect(known).toContain(tag);
      }
    }
  });

  test('refuse query parameters they do not know', () => {
    for (const { request } of Object.values(apiRoutes)) {
      expect(request.query.safeParse({ surprise: '1' }).success).toBe(false);
    }
  });
});

describe('times', () => {
  test('are those of RFC 3339, as precise as the store', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-31'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 6 }),
        (date, digits) => {
          const text = date.toISOString();
          const fraction = digits === 0 ? '' : `.${'123456'.slice(0, digits)}`;
          expect(isRfc3339(text)).toBe(true);
          expect(isRfc3339(text.replace(/\.\d+Z/, `${fraction}+05:30`))).toBe(true);
        },
      ),
    );
  });

  test.each([
    '2026-02-29T00:00:00Z',
    '2100-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-01-32T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T23:59:60Z',
    '2026-01-01T00:00:00',
    '2026-01-01 00:00:00Z',
    '2026-01-01T00:00:00.1234567Z',
    '2026-01-01T00:00:00+24:00',
    '2026-01-01T00:00:00+16:00',
    '2026-01-01T00:00:00-23:59',
    '0001-01-01T00:00:00+00:01',
    '9999-12-31T23:59:59.999999-00:01',
    '0000-01-01T00:00:00Z',
    '+12026-01-01T00:00:00Z',
    'now',
  ])('%s is none', (text) => {
    expect(isRfc3339(text)).toBe(false);
  });

  test('may lie at the very ends, in any zone there is', () => {
    expect(isRfc3339('0001-01-01T00:00:00-15:59')).toBe(true);
    expect(isRfc3339('0001-01-01T00:00:00.000001Z')).toBe(true);
    expect(isRfc3339('9999-12-31T23:59:59.999999+15:59')).toBe(true);
  });

  test('know leap years', () => {
    expect(isRfc3339('2000-02-29T00:00:00Z')).toBe(true);
    expect(isRfc3339('2024-02-29T00:00:00Z')).toBe(true);
  });
});

test('text is as long as UTF-8 makes it', () => {
  expect(['', 'a', 'é', '€', '😀', 'aé€😀'].map(utf8Length)).toEqual([0, 1, 2, 3, 4, 10]);
});
