import type { OtlpFormat } from '@hindsight/telemetry';
import type { Account } from '../peers/peer.ts';
import type { LogPlan } from '../workload/make-log.ts';
import type { TracesPlan } from '../workload/make-traces.ts';
import type { Measured } from './latencies.ts';

export type Span = { readonly warmUpMs: number; readonly measureMs: number };

type Loop = Span & { readonly concurrency: number };

/** When the first stream was told, if any, and when the whole answer was there. */
export type TruthTimes = { readonly firstMs: number; readonly ms: number };

/** What a worker process can be asked to do. No implementation can do all of it. */
export type Tasks = {
  install(input: null): Promise<void>;
  fill(input: null): Promise<void>;
  count(input: null): Promise<number>;
  append(input: Loop & { run: string; batch: number }): Promise<Measured>;
  appendAtOnce(input: { run: string; streams: number; repeat: number }): Promise<Measured>;
  load(input: { streamId: string }): Promise<Account>;
  loadStreams(input: Loop & { streamIds: readonly string[] }): Promise<Measured>;
  replayStream(input: { streamId: string }): Promise<Measured>;
  scanLog(input: { limit: number }): Promise<Measured>;

  /** Copies the planned log into the table that peers fill themselves from. */
  makeSource(input: LogPlan): Promise<void>;
  copyIn(input: { events: number }): Promise<Measured>;

  analyze(input: null): Promise<void>;

  importLog(input: LogPlan): Promise<void>;
  appendLog(input: LogPlan): Promise<void>;
  saveSnapshots(input: { streamId: string; every: number }): Promise<void>;
  loadAtVersions(input: Loop & { streamId: string; head: number }): Promise<Measured>;
  /** The whole stream as frames. */
  filmStream(input: { streamId: string }): Promise<Measured>;
  diffLeaves(input: { leaves: number; changed: number; repeat: number }): Promise<Measured>;
  seekTimes(input: Loop & { streamIds: readonly string[] }): Promise<Measured>;
  pageLog(input: Loop): Promise<Measured>;
  appendInTransaction(
    input: Loop & { run: string; how: 'grouped' | 'last' | 'first' | 'insert'; workMs: number },
  ): Promise<Measured>;
  headPosition(input: null): Promise<number>;
  drainIndex(input: null): Promise<void>;
  appendPaced(input: { run: string; perSecond: number; events: number }): Promise<void>;
  follow(input: { after: number; events: number }): Promise<Measured>;

  serve(input: null): Promise<string>;
  loadHttp(input: Loop & { url: string; run: string }): Promise<Measured>;
  /** One after the other, each answered with 200. */
  getPaths(input: { url: string; paths: readonly string[] }): Promise<Measured>;
  /** An expression over a stream or a category; fails when the answer is not complete. */
  askTruth(input: { url: string; path: string; where: string }): Promise<TruthTimes>;
  /** As above, as fast as they are answered. */
  readHttp(input: Loop & { url: string; paths: readonly string[] }): Promise<Measured>;
  /** As above, so many a second. */
  readPaced(input: { url: string; paths: readonly string[]; perSecond: number }): Promise<Measured>;
  /** Spans in requests of `perRequest`, each answered when it is stored. */
  sendTraces(
    input: TracesPlan & {
      url: string;
      format: OtlpFormat;
      perRequest: number;
      concurrency: number;
    },
  ): Promise<Measured>;
  /** One trace of that many spans; answers its id. */
  sendLongTrace(input: { url: string; spans: number }): Promise<string>;
  /** A large answer, read to its end. */
  readWhole(input: { url: string; path: string; repeat: number }): Promise<Measured>;
  /** How many kilobytes the largest of the answers has when it is gzipped. */
  weighPaths(input: { url: string; paths: readonly string[] }): Promise<number>;
};

export type TaskName = keyof Tasks;
export type TaskInput<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>;
