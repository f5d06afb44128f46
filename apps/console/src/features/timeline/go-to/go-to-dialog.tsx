import { type FormEvent, useRef, useState } from 'react';
import { ask } from '../../../shared/api/ask.ts';
import { api } from '../../../shared/api/client.ts';
import { formatNumber } from '../../../shared/format/format-number.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { TextField } from '../../../shared/ui/field.tsx';
import { parseGoTo } from './parse-go-to.ts';

type GoToDialogProps = {
  readonly streamId: string;
  readonly head: number;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onChoose: (version: number) => void;
};

/** Goes to a version, or to the version that was there at a time. */
export function GoToDialog({ isOpen, onClose, ...form }: GoToDialogProps) {
  return (
    <Dialog name="Go to version or time" isOpen={isOpen} onClose={onClose}>
      {isOpen && <GoToForm {...form} onClose={onClose} />}
    </Dialog>
  );
}

function GoToForm(props: Omit<GoToDialogProps, 'isOpen'>) {
  const { streamId, head, onClose, onChoose } = props;
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const [isAsking, setIsAsking] = useState(false);
  const asked = useRef('');
  const go = (version: number) => {
    onClose();
    onChoose(Math.min(version, head));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const place = parseGoTo(text, head);
    if (place.kind === 'wrong') return setError(place.reason);
    if (place.kind === 'version') return go(place.version);
    asked.current = text;
    setIsAsking(true);
    try {
      const version = await versionAt(streamId, place.at);
      if (asked.current === text) go(version);
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : String(problem));
    } finally {
      setIsAsking(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex items-start gap-2">
      <TextField
        label="A version, or a time in UTC"
        placeholder="41 or 2026-03-03 14:02"
        hint={`Versions 0 to ${formatNumber(head)}. At a time: the version that was there then.`}
        className="grow"
        autoFocus
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setError(undefined);
        }}
        {...(error !== undefined && { error })}
      />
      <Button type="submit" look="primary" className="mt-5" disabled={isAsking}>
        Go
      </Button>
    </form>
  );
}

async function versionAt(streamId: string, at: string): Promise<number> {
  const state = await ask(
    api.GET('/api/streams/{streamId}/state', {
      params: { path: { streamId }, query: { at } },
    }),
  );
  return state.version;
}
