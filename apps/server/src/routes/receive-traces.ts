import { apiRoutes } from '@hindsight/contract';
import { type OtlpFormat, passedByHeader, writeTraceAnswer } from '@hindsight/telemetry';
import type { Answer } from '../http/answer.ts';
import { answerOtlpError, answerOtlpUnexpected } from '../http/answer-otlp-error.ts';
import { checkOrigin } from '../http/check-origin.ts';
import type { IncomingHeaders } from '../http/incoming-headers.ts';
import { otlpAnswer } from '../http/otlp-answer.ts';
import { readBytes } from '../http/read-bytes.ts';
import { serve } from '../http/serve-route.ts';
import { unpackBody } from '../http/unpack-body.ts';
import { receiveSpans } from '../use-cases/traces/receive-spans.ts';
import type { SpanIntake } from '../use-cases/traces/span-intake.ts';
import { UseCaseError } from '../use-cases/use-case-error.ts';
import type { Room } from './room.ts';

const packedLimitBytes = 4 * 1024 * 1024;
const unpackedLimitBytes = 32 * 1024 * 1024;

/** OTLP over HTTP: https://opentelemetry.io/docs/specs/otlp/#otlphttp */
export function serveReceiveTraces({ serving, intake }: Room): void {
  const { app, log, activity } = serving;
  app.post(apiRoutes.receiveTraces.path, (context) =>
    serve(serving, context, async (requestId, headers) => {
      const request = context.req.raw;
      const format = readFormat(headers);
      try {
        checkOrigin(request.url, headers);
        return await receive(intake, request, headers);
      } catch (error) {
        if (request.signal.aborted) throw error;
        const answer = answerOtlpError(error, format ?? 'json');
        if (answer !== null && answer.status < 500) return answer;
        activity.noteProblem(error, { code: 'spans_not_stored', requestId });
        log.warn({ requestId, err: error }, 'spans could not be taken');
        return answer ?? answerOtlpUnexpected(requestId, format ?? 'json');
      }
    }),
  );
}

async function receive(
  intake: SpanIntake,
  request: Request,
  headers: IncomingHeaders,
): Promise<Answer> {
  const contentType = headers.get('content-type') ?? '';
  const contentEncoding = headers.get('content-encoding');
  const format = readFormat(headers);
  if (format === null) {
    const detail = 'Send spans as application/x-protobuf or application/json.';
    throw new UseCaseError('unsupported_media_type', detail, { contentType });
  }
  const received = await intake.admit(async () => {
    const body = await readBytes(request, headers, packedLimitBytes);
    return receiveSpans(intake, {
      ...{ body, format, contentType, contentEncoding },
      unpack: () => unpackBody(body, contentEncoding, unpackedLimitBytes),
      passedBy: headers.get(passedByHeader),
    });
  });
  return otlpAnswer(format, 200, writeTraceAnswer(received, format));
}

function readFormat(headers: IncomingHeaders): OtlpFormat | null {
  const [mediaType = ''] = (headers.get('content-type') ?? '').split(';');
  switch (mediaType.trim().toLowerCase()) {
    case 'application/x-protobuf':
    case 'application/protobuf':
      return 'protobuf';
    case 'application/json':
      return 'json';
    default:
      return null;
  }
}
