import { attributeNames, runAction } from '@hindsight/telemetry/web';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Accepted, type CommandToSend, isJudged, sendCommand } from './send-command.ts';

export type CommandState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'accepted'; readonly accepted: Accepted }
  | { readonly kind: 'failed'; readonly error: unknown };

type Attempt = Omit<CommandToSend, 'key'>;

/**
 * One command at a time. An attempt whose answer never came is sent again under its own key, so it
 * is never done twice.
 */
export function useCommand(streamId: string, onActed: (version: number) => void) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<CommandState>({ kind: 'ready' });
  const isSending = useRef(false);
  const unanswered = useRef<{ readonly what: string; readonly key: string } | null>(null);

  const send = async (attempt: Attempt): Promise<void> => {
    if (isSending.current) return;
    isSending.current = true;
    setState({ kind: 'sending' });
    const what = JSON.stringify(attempt);
    const key = unanswered.current?.what === what ? unanswered.current.key : crypto.randomUUID();
    unanswered.current = { what, key };
    try {
      const name = attempt.command.replaceAll('-', '_');
      const accepted = await runAction(name, { [attributeNames.streamId]: streamId }, (action) =>
        sendCommand({ ...attempt, key }, action),
      );
      unanswered.current = null;
      setState({ kind: 'accepted', accepted });
      void queryClient.invalidateQueries({ queryKey: ['stream', streamId] });
      onActed(accepted.version);
    } catch (error) {
      if (isJudged(error)) unanswered.current = null;
      setState({ kind: 'failed', error });
    } finally {
      isSending.current = false;
    }
  };
  return { state, send, reset: () => setState({ kind: 'ready' }) };
}
