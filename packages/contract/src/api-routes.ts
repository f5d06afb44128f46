import { listAggregates, runCommand } from './routes/aggregates.ts';
import { readBlame } from './routes/blame.ts';
import { readCounterfactual } from './routes/counterfactual.ts';
import { checkDrift } from './routes/drift.ts';
import { readDiff, readFrames } from './routes/frames.ts';
import { readHistogram } from './routes/histogram.ts';
import { followLog, readCorrelation, readLog } from './routes/log.ts';
import { readOverview } from './routes/overview.ts';
import { receiveTraces } from './routes/receive-traces.ts';
import { scaffoldTest } from './routes/scaffold-test.ts';
import { readSeries } from './routes/series.ts';
import { readHealth, readOpenApi } from './routes/service.ts';
import {
  appendEvents,
  describeStream,
  listCategories,
  listStreams,
  readState,
  readStreamEvent,
  readStreamEvents,
} from './routes/streams.ts';
import {
  explainSpan,
  listTraceNames,
  listTraces,
  readLatency,
  readSpan,
  readTrace,
  readTraceHistogram,
  readTraceLinks,
  readTracing,
  reconcileTraces,
} from './routes/traces.ts';
import { findCategoryTruth, findStreamTruth } from './routes/truth.ts';
import { readUpcast } from './routes/upcast.ts';

/** Every route of the API. */
export const apiRoutes = {
  readHealth,
  readOverview,
  listCategories,
  listStreams,
  describeStream,
  readStreamEvents,
  readStreamEvent,
  readUpcast,
  appendEvents,
  readState,
  readFrames,
  readDiff,
  readBlame,
  readSeries,
  scaffoldTest,
  checkDrift,
  readCounterfactual,
  findStreamTruth,
  findCategoryTruth,
  readLog,
  followLog,
  readHistogram,
  readCorrelation,
  listAggregates,
  runCommand,
  listTraces,
  readTraceHistogram,
  listTraceNames,
  readTrace,
  readTraceLinks,
  readSpan,
  explainSpan,
  readLatency,
  readTracing,
  reconcileTraces,
  receiveTraces,
  readOpenApi,
};

export type ApiRoute = (typeof apiRoutes)[keyof typeof apiRoutes];
