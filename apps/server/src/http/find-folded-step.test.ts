import { expect, test } from 'vitest';
import { findFoldedStep } from './find-folded-step.ts';

test.each([
  ['/api/streams/../events', 'streamId'],
  ['/api/streams/%2e%2E/events?limit=1', 'streamId'],
  ['/api/streams/.', 'streamId'],
  ['/api/streams/.%2e/state', 'streamId'],
  ['/api/streams/a\\b/events', 'streamId'],
  ['http://localhost:1/api/streams/../events', 'streamId'],
  ['/api/aggregates/wallet/../commands/fill', 'id'],
  ['/api/correlations/..', 'correlationId'],
  ['/api/../api/events', ''],
])('%s would be folded at “%s”', (target, path) => {
  expect(findFoldedStep(target)).toMatchObject({ in: 'path', path });
});

test.each([
  '/api/streams/.a/events',
  '/api/streams/...',
  '/api/streams/%5C',
  '/api/streams?q=/../',
])('%s is what it says', (target) => {
  expect(findFoldedStep(target)).toBeNull();
});
