import { setTimeout as sleep } from 'node:timers/promises';
import { context, ROOT_CONTEXT } from '@opentelemetry/api';
import { ExportResultCode, suppressTracing } from '@opentelemetry/core';
import type { SpanExporter } from '@opentelemetry/sdk-trace';
import type { Span, SpanSink } from '../spans/span.ts';
import { isSpanStoreError } from '../store/span-store-error.ts';
import { toSpan } from './to-span.ts';

const mostWaiting = 20_000;
const mostAtOnce = 1_000;
const pauseMs = 1_000;

export type SpanOutlet = {
  readonly exporter: SpanExporter;
  /** Goes along with the spans that are exported next, which they belong to. */
  readonly addToNext: (spans: readonly Span[]) => void;
  /** Where spans go from now on, those that waited first. */
  readonly sendTo: (sink: SpanSink) => void;
  /** Resolves when all that was there is written, or could not be. */
  readonly flush: () => Promise<void>;
  /** Spans for which there was no room, or that could not be written. */
  readonly lost: () => number;
};

/**
 * Recorded spans on their way to the store of this same process. Nobody waits for it and nothing it
 * meets is thrown: while there is no store, or it is slow or away, a bounded number waits. What the writing
 * itself asks of the database is not traced.
 */
export function createSpanOutlet(): SpanOutlet {
  let waiting: Span[] = [];
  let toNext: Span[] = [];
  let sink: SpanSink | null = null;
  let writing: Promise<void> | null = null;
  let lost = 0;

  function add(spans: readonly Span[]): void {
    const room = mostWaiting - waiting.length;
    lost += Math.max(0, spans.length - room);
    waiting.push(...spans.slice(0, Math.max(0, room)));
    begin();
  }

  function begin(): void {
    if (sink === null || waiting.length === 0) return;
    const to = sink;
    writing ??= context
      .with(suppressTracing(ROOT_CONTEXT), () => writeAll(to))
      .finally(() => {
        writing = null;
        begin();
      });
  }

  async function writeAll(to: SpanSink): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, mostAtOnce);
      waiting = waiting.slice(mostAtOnce);
      try {
        await to.write(batch);
      } catch (error) {
        if (!isSpanStoreError(error, 'span_store_unavailable')) lost += batch.length;
        else {
          waiting = [...batch, ...waiting];
          await sleep(pauseMs, undefined, { ref: false });
        }
      }
    }
  }

  return {
    exporter: {
      export: (spans, done) => {
        add([...spans.map(toSpan), ...toNext]);
        toNext = [];
        done({ code: ExportResultCode.SUCCESS });
      },
      shutdown: async () => undefined,
    },
    addToNext: (spans) => {
      if (toNext.length < mostAtOnce) toNext.push(...spans);
    },
    sendTo: (to) => {
      sink = to;
      begin();
    },
    flush: async () => {
      while (writing) await writing;
    },
    lost: () => lost,
  };
}
