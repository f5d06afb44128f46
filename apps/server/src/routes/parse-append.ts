import { apiRoutes } from '@hindsight/contract';
import type { ExpectedVersion } from '@hindsight/event-store';
import { describeIssues } from '../http/describe-issues.ts';
import { parseJsonBody } from '../http/parse-json-body.ts';
import { listItems, listMembers } from '../json-text/list-members.ts';
import { skipSpace } from '../json-text/skip-value.ts';
import type { SentEvent } from '../use-cases/append-events.ts';
import { listIssues } from '../use-cases/invalid-request.ts';

const { schema } = apiRoutes.appendEvents.request.body.content['application/json'];

type ParsedAppend = {
  readonly expectedVersion: ExpectedVersion;
  readonly events: readonly SentEvent[];
};

/** The envelope is parsed; `data` and `metadata` are cut out of the body as the text they are. */
export function parseAppend(text: string): ParsedAppend {
  const parsed = schema.safeParse(parseJsonBody(text));
  const issues = parsed.success ? [] : describeIssues('body', parsed.error.issues);
  if (!parsed.success) throw listIssues(issues);

  const whole = listMembers(text, skipSpace(text, 0)).get('events');
  const ranges = whole ? listItems(text, whole.start) : [];
  const events = parsed.data.events.map(({ id, data: value, metadata: _, ...event }, index) => {
    const members = listMembers(text, ranges[index]?.start ?? text.length);
    const data = members.get('data');
    const metadata = members.get('metadata');
    if (!data) issues.push({ in: 'body', path: `/events/${index}/data`, reason: 'is required' });
    return {
      ...event,
      value,
      eventId: id,
      data: data ? text.slice(data.start, data.end) : 'null',
      metadata: metadata && text.slice(metadata.start, metadata.end),
    };
  });
  if (issues.length > 0) throw listIssues(issues);
  return { expectedVersion: parsed.data.expectedVersion, events };
}
