import {
  type CommandOutcome,
  type HandleCommand,
  handleCommand,
  VersionConflict,
} from '@hindsight/domain';
import { attributeNames } from '@hindsight/telemetry';
import type { Attributes, Span } from '@opentelemetry/api';
import { inSpanOrTrace } from './in-span.ts';
import { streamAttributes } from './stream-attributes.ts';

/** Handles a command in a span of its own. A refusal and a conflict are outcomes, and can be seen. */
export function traceCommand(request: HandleCommand): Promise<CommandOutcome> {
  const name = `command.${request.command.replaceAll('-', '_')}`;
  return inSpanOrTrace({ name, describeFailure }, async (span) => {
    span?.setAttributes(describeCommand(request));
    const outcome = await handleCommand(request);
    if (span) describeOutcome(span, outcome);
    return outcome;
  });
}

function describeCommand({ aggregate, command, id, ifVersion }: HandleCommand): Attributes {
  return {
    ...streamAttributes(`${aggregate.name}-${id}`),
    [attributeNames.side]: 'command',
    [attributeNames.command]: command,
    [attributeNames.operation]: command,
    'hindsight.aggregate': aggregate.name,
    ...(ifVersion !== undefined && { [attributeNames.expectedVersion]: ifVersion }),
  };
}

function describeOutcome(span: Span, outcome: CommandOutcome): void {
  span.setAttribute('hindsight.command.attempts', outcome.attempts);
  if (outcome.outcome === 'refused') {
    const { code, message } = outcome.refusal;
    span.setAttributes({ 'cqrs.refused': true, [attributeNames.eventCount]: 0 });
    span.addEvent('refused', {
      'hindsight.refusal.rule': code,
      'hindsight.refusal.message': message,
    });
    return;
  }
  span.setAttributes({
    [attributeNames.eventCount]: outcome.events.length,
    [attributeNames.versionAfter]: outcome.version,
    [attributeNames.versionBefore]: outcome.version - outcome.events.length,
    ...(outcome.repeated && { 'hindsight.repeated': true }),
  });
}

function describeFailure(error: unknown): Attributes | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  if (error instanceof VersionConflict) {
    const { expected, actual } = error.fields;
    return {
      'cqrs.conflict': true,
      [attributeNames.conflict]: true,
      [attributeNames.expectedVersion]: expected,
      [attributeNames.conflictActual]: actual,
    };
  }
  if (error.code === 'version_conflict') return { 'cqrs.conflict': true };
  return error.code === 'command_invalid' ? { 'cqrs.invalid': true } : null;
}
