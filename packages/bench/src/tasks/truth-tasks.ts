import type { Tasks } from '../harness/tasks.ts';

/** A client that asks in which versions something was true. */
export function truthTasks(): Partial<Tasks> {
  return {
    async askTruth({ url, path, where }) {
      const began = performance.now();
      const answer = await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ where }),
      });
      const decoder = new TextDecoder();
      let firstMs = Number.NaN;
      let tail = '';
      for await (const bytes of answer.body ?? []) {
        tail = `${tail.slice(-1_000)}${decoder.decode(bytes, { stream: true })}`;
        if (Number.isNaN(firstMs) && tail.includes('"kind":"stream"')) {
          firstMs = performance.now() - began;
        }
      }
      if (!tail.includes('"complete":true')) throw new Error(`${path} answered ${tail}`);
      return { firstMs, ms: performance.now() - began };
    },
  };
}
