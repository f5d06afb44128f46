import { apiRoutes, type Issue } from '@hindsight/contract';
import type { ExpectedVersion } from '@hindsight/event-store';
import { describeIssues } from '../http/describe-issues.ts';
import { parseJsonBody } from '../http/parse-json-body.ts';
import { escapePointer } from '../json-text/escape-pointer.ts';
import { listItems, listMembers, type Range } from '../json-text/list-members.ts';
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
  if (!parsed.success) throw listIssues(describeIssues('body', parsed.error.issues));

  const repeated: Issue[] = [];
  const list = (place: string, start: number) =>
    listMembers(text, start, (key) => {
      const path = `${place}/${escapePointer(key)}`;
      repeated.push({ in: 'body', path, reason: 'is given twice' });
    });
  const whole = list('', skipSpace(text, 0)).get('events');
  const ranges = whole ? listItems(text, whole.start) : [];
  const events = parsed.data.events.map(({ id, data: value, metadata: _, ...event }, index) => {
    const members = list(`/events/${index}`, ranges[index]?.start ?? text.length);
    const data = cut(text, members.get('data'));
    // The schema has found it, so the scanner must.
    if (data === undefined) throw new Error(`event ${index} has data that cannot be cut out`);
    return { ...event, value, eventId: id, data, metadata: cut(text, members.get('metadata')) };
  });
  if (repeated.length > 0) throw listIssues(repeated);
  return { expectedVersion: parsed.data.expectedVersion, events };
}

function cut(text: string, range: Range | undefined): string | undefined {
  return range && text.slice(range.start, range.end);
}
