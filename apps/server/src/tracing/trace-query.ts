import type { ApiRoute } from '@hindsight/contract';
import { attributeNames } from '@hindsight/telemetry';
import { inSpan } from './in-span.ts';
import { streamAttributes } from './stream-attributes.ts';

const writes: ReadonlySet<string> = new Set(['appendEvents', 'runCommand']);

type Asked = { readonly params: object };

/** A read of the API in a span of its own, named by its operation; what writes names itself. */
export function traceQuery<Call extends Asked, Answer>(
  { operationId }: ApiRoute,
  answer: (call: Call) => Promise<Answer> | Answer,
): (call: Call) => Promise<Answer> | Answer {
  if (writes.has(operationId)) return answer;
  const name = `query.${operationId.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
  return (call) =>
    inSpan({ name }, async (span) => {
      const { streamId }: { streamId?: unknown } = call.params;
      span?.setAttributes({
        ...(typeof streamId === 'string' && streamAttributes(streamId)),
        [attributeNames.side]: 'query',
        [attributeNames.operation]: operationId,
      });
      return answer(call);
    });
}
