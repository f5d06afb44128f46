import type { Json } from '@hindsight/history';

export type Message = {
  readonly id: number;
  readonly event: { readonly position: number; readonly data: Json };
};

export type Live = {
  /** The next so many messages. */
  readonly take: (count: number) => Promise<Message[]>;
  readonly lastId: () => number;
  readonly heartbeats: () => number;
  readonly ended: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Reads server-sent events as the standard says a browser does. */
export async function openLive(answering: Response | Promise<Response>): Promise<Live> {
  const answer = await answering;
  if (answer.headers.get('content-type') !== 'text/event-stream' || !answer.body) {
    throw new Error(`${answer.status}: ${await answer.text()}`);
  }
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  const messages: Message[] = [];
  let [rest, lastId, heartbeats, isOver] = ['', 0, 0, false];
  let wake: () => void = () => undefined;

  const read = async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      rest += decoder.decode(value, { stream: true });
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) take(block);
      wake();
    }
  };
  const take = (block: string) => {
    const data: string[] = [];
    for (const line of block.split('\n')) {
      if (line === ':') heartbeats++;
      if (line.startsWith('id: ')) lastId = Number(line.slice(4));
      if (line.startsWith('data: ')) data.push(line.slice(6));
    }
    if (data.length > 0) messages.push({ id: lastId, event: JSON.parse(data.join('\n')) });
  };
  const over = read()
    .catch(() => undefined)
    .finally(() => {
      isOver = true;
      wake();
    });

  return {
    take: async (count) => {
      while (messages.length < count) {
        if (isOver) throw new Error(`ended after ${messages.length} of ${count} messages`);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return messages.splice(0, count);
    },
    lastId: () => lastId,
    heartbeats: () => heartbeats,
    ended: () => over,
    close: () => reader.cancel(),
  };
}
