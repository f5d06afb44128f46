import type { StoredEvent } from '../../shared/api/schemas.ts';
import { readJsonMembers } from '../../shared/json/read-json-members.ts';

/** An event, and the very text of what it carries. */
export type ExactEvent = {
  readonly event: StoredEvent;
  readonly text: string;
  readonly dataText: string;
  readonly metadataText: string;
  readonly command: { readonly name: string; readonly inputText: string | null } | null;
  /** Metadata says more than the command. */
  readonly saysMore: boolean;
};

/** The contract says that the answer is an event. */
export function readExactEvent(text: string): ExactEvent {
  const event: StoredEvent = JSON.parse(text);
  const members = readJsonMembers(text);
  const metadataText = members.get('metadata') ?? '{}';
  const metadata = readJsonMembers(metadataText);
  const name = event.metadata.command;
  const command =
    typeof name === 'string' ? { name, inputText: metadata.get('input') ?? null } : null;
  const known = command === null ? [] : ['command', 'input'];
  return {
    event,
    text,
    dataText: members.get('data') ?? 'null',
    metadataText,
    command,
    saysMore: [...metadata.keys()].some((key) => !known.includes(key)),
  };
}
