-- A trace, told once. All its spans are in the partition of the day it was first seen, whatever
-- times they claim: a span is unique in its trace, late ones find the others, a day is let go whole.
create table hindsight_traces.traces (
  trace_id bytea primary key,
  day date not null,
  start_ns bigint not null,
  end_ns bigint not null,
  duration_ns bigint not null generated always as (end_ns - start_ns) stored,
  -- The first root by start; the first span while no root has come.
  has_root boolean not null,
  root_start_ns bigint not null,
  root_span_id bytea not null,
  root_name text collate "C" not null,
  root_service text collate "C" not null,
  spans integer not null,
  errors integer not null,
  events integer not null,
  conflicts integer not null,
  services text[] collate "C" not null,
  service_spans integer[] not null,
  streams text[] collate "C" not null,
  -- What it is searched by: services, operations, event types, each with its letter before it.
  terms text[] collate "C" not null
) with (fillfactor = 80);

create index traces_recent on hindsight_traces.traces (start_ns, trace_id) include (duration_ns, errors);
create index traces_slow on hindsight_traces.traces (duration_ns, trace_id);
create index traces_terms on hindsight_traces.traces using gin (terms);
create index traces_day on hindsight_traces.traces using brin (day) with (pages_per_range = 32);

-- Attributes and events are JSON texts, kept as text: exact, and not one of them can be refused.
create table hindsight_traces.spans (
  day date not null,
  trace_id bytea not null,
  span_id bytea not null,
  parent_id bytea,
  start_ns bigint not null,
  end_ns bigint not null,
  stream_before bigint,
  stream_after bigint,
  snapshot_version bigint,
  events_folded bigint,
  expected_version bigint,
  actual_version bigint,
  dropped_attributes integer not null,
  dropped_events integer not null,
  dropped_links integer not null,
  kind smallint not null,
  status smallint not null,
  marks smallint not null,
  resource bytea not null,
  name text collate "C" not null,
  service text collate "C" not null,
  scope text collate "C" not null,
  status_message text collate "C",
  stream_id text collate "C",
  attributes text collate "C" not null,
  events text collate "C" not null,
  primary key (trace_id, span_id, day)
) partition by list (day);

create index spans_stream on hindsight_traces.spans (stream_id, start_ns) where stream_id is not null;
-- Appends and conflicts, which the log is held against.
create index spans_claims on hindsight_traces.spans (start_ns) where (marks & 132) <> 0;

create table hindsight_traces.links (
  day date not null,
  trace_id bytea not null,
  span_id bytea not null,
  place integer not null,
  linked_trace_id bytea not null,
  linked_span_id bytea not null,
  attributes text collate "C" not null,
  primary key (trace_id, span_id, place, day)
) partition by list (day);

create index links_back on hindsight_traces.links (linked_trace_id, linked_span_id);

-- What spans share: who sent them. Known by the hash of its text.
create table hindsight_traces.resources (
  hash bytea not null,
  day date not null,
  attributes text collate "C" not null,
  primary key (hash, day)
);

-- Names to search by.
create table hindsight_traces.operations (
  service text collate "C" not null,
  name text collate "C" not null,
  seen date not null,
  primary key (service, name)
);

-- What was let go, and what of it was kept.
create table hindsight_traces.retirements (
  day date not null,
  step text collate "C" not null,
  ran_at timestamptz not null default now(),
  traces bigint not null,
  spans bigint not null,
  kept_traces bigint not null,
  kept_spans bigint not null,
  primary key (day, step)
);
