import { useNavigate } from '@tanstack/react-router';
import { Command } from 'cmdk';
import { Dialog } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { useOfferedActions } from '../../shared/actions/page-actions.ts';
import { useOpenTrace } from '../../shared/trace/use-open-trace.ts';
import { EventMark } from '../../shared/ui/event-mark.tsx';
import { IdText } from '../../shared/ui/id-text.tsx';
import { Keys } from '../../shared/ui/keys.tsx';
import { useFocusBack } from '../../shared/ui/use-focus-back.ts';
import { guessTargets } from './guess-targets.ts';
import { useFoundStreams } from './use-found-streams.ts';

type PaletteProps = { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void };

/** Goes anywhere and does anything, by name. */
export function Palette({ isOpen, onOpenChange }: PaletteProps) {
  const { remember, goBack } = useFocusBack();
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={remember}
          onCloseAutoFocus={goBack}
          className="fixed top-[12vh] left-1/2 z-50 w-[min(600px,calc(100vw-24px))] -translate-x-1/2 overflow-hidden rounded-lg border border-line bg-raised shadow-float"
        >
          <Dialog.Title className="sr-only">Command palette</Dialog.Title>
          <Choices onChosen={() => onOpenChange(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Choices({ onChosen }: { readonly onChosen: () => void }) {
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const openTrace = useOpenTrace();
  const actions = useOfferedActions().flat();
  const streams = useFoundStreams(text);
  const isFound = (name: string) => streams.some(({ streamId }) => name === `Stream ${streamId}`);
  const targets = guessTargets(text).filter(({ name }) => !isFound(name));
  const choose = (run: () => void) => () => {
    onChosen();
    run();
  };
  return (
    <Command label="Command palette" loop>
      <Command.Input
        value={text}
        onValueChange={setText}
        placeholder="A stream, an id, a position, something to do …"
        className="h-11 w-full border-b border-line bg-transparent px-4 text-lg outline-none placeholder:text-ink-faint"
      />
      <Command.List className="max-h-[52vh] overflow-y-auto p-1.5">
        <Command.Empty className="p-3 text-ink-faint">Nothing is called that.</Command.Empty>
        {streams.length > 0 && (
          <Group heading="Streams">
            {streams.map(({ streamId, lastEventType, version }) => (
              <Item
                key={streamId}
                value={`stream ${streamId} ${text}`}
                onSelect={choose(() =>
                  navigate({ to: '/streams/$streamId', params: { streamId } }),
                )}
              >
                <EventMark type={lastEventType} />
                <IdText id={streamId} most={40} />
                <span className="ml-auto text-ink-faint">version {version}</span>
              </Item>
            ))}
          </Group>
        )}
        <Group heading="Go to">
          {targets.map(({ name, go }) => (
            <Item
              key={name}
              value={`${name} ${text}`}
              onSelect={choose(() => ('traceId' in go ? openTrace(go.traceId) : navigate(go)))}
            >
              {name}
            </Item>
          ))}
          <Item onSelect={choose(() => navigate({ to: '/' }))}>Overview</Item>
          <Item onSelect={choose(() => navigate({ to: '/streams' }))}>Streams</Item>
          <Item onSelect={choose(() => navigate({ to: '/log' }))}>Log</Item>
          <Item onSelect={choose(() => navigate({ to: '/traces' }))}>Traces</Item>
        </Group>
        {actions.length > 0 && (
          <Group heading="Do">
            {actions.map(({ name, keys, run }) => (
              <Item key={name} onSelect={choose(run)}>
                {name}
                {keys !== undefined && (
                  <span className="ml-auto">
                    <Keys of={keys.split(' ')[0] ?? keys} />
                  </span>
                )}
              </Item>
            ))}
          </Group>
        )}
      </Command.List>
    </Command>
  );
}

function Group({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-ink-faint"
    >
      {children}
    </Command.Group>
  );
}

type ItemProps = {
  readonly value?: string;
  readonly onSelect: () => void;
  readonly children: ReactNode;
};

function Item({ children, ...item }: ItemProps) {
  return (
    <Command.Item
      {...item}
      className="flex h-8 cursor-pointer items-center gap-2 rounded-md px-2.5 data-[selected=true]:bg-accent-soft"
    >
      {children}
    </Command.Item>
  );
}
