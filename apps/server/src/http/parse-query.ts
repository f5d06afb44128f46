import type { Issue } from '@hindsight/contract';
import { listIssues } from '../use-cases/invalid-request.ts';

/** The query of a URL, each name once, each value decoded without loss. */
export function parseQuery(url: string): Record<string, string> {
  const values: Record<string, string> = Object.create(null);
  const start = url.indexOf('?');
  if (start < 0) return values;
  const issues: Issue[] = [];
  const hash = url.indexOf('#', start);
  for (const pair of url.slice(start + 1, hash < 0 ? undefined : hash).split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decode(equals < 0 ? pair : pair.slice(0, equals));
    const value = decode(equals < 0 ? '' : pair.slice(equals + 1));
    const path = name ?? pair;
    if (name === undefined || value === undefined) {
      issues.push({ in: 'query', path, reason: 'is not percent-encoded UTF-8' });
    } else if (name in values) {
      issues.push({ in: 'query', path, reason: 'is given more than once' });
    } else {
      values[name] = value;
    }
  }
  if (issues.length > 0) throw listIssues(issues);
  return values;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
