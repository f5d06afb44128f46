import type { components } from '../../../shared/api/generated/api-types.ts';
import { formatValue } from '../../../shared/format/format-value.ts';
import { asJson } from '../../../shared/json/as-json.ts';

export type JudgedCommand = components['schemas']['JudgedCommand'];

const reasons: Record<NonNullable<JudgedCommand['reason']>, string> = {
  no_command_stored: 'no command is stored with it',
  command_not_found: 'there is no such command any more',
  input_invalid: 'its input does not fit the command any more',
  partly_edited: 'your edits change what it wrote',
  history_damaged: 'an event before it cannot be folded',
  event_unreadable: 'its event cannot be read',
  decide_threw: 'the rules failed on it',
};

/** What today’s rules say of a later command, in a line. */
export function describeVerdict(judged: JudgedCommand): string {
  const { verdict, rule, fields = {}, decided = [], reason } = judged;
  if (verdict === 'would_accept') return 'accepted';
  if (verdict === 'unknown') return reason === undefined ? 'unknown' : reasons[reason];
  if (verdict === 'would_differ') return sayDecided(decided);
  const figures = Object.entries(fields)
    .map(([name, value]) => `${name} ${formatValue(asJson(value), 40)}`)
    .join(', ');
  const said = rule?.replaceAll('_', ' ') ?? 'refused';
  return figures === '' ? said : `${said} (${figures})`;
}

function sayDecided(decided: NonNullable<JudgedCommand['decided']>): string {
  if (decided.length === 0) return 'would write nothing';
  const events = decided.map(({ type, data }) => `${type} ${shorten(JSON.stringify(data))}`);
  return `would write ${events.join(', ')}`;
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
