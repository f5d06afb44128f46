-- The head orders every append of every process. Its lock ends with the commit,
-- so the order of commits is the order of positions.
create table hindsight.head (
  one boolean primary key default true check (one),
  position bigint not null,
  lamport bigint not null,
  recorded_at timestamptz not null
) with (fillfactor = 10);

insert into hindsight.head (position, lamport, recorded_at) values (0, 0, '-infinity');

-- A stream's key is the position of its first event. A row never changes.
create table hindsight.streams (
  stream_id text collate "C" primary key,
  key bigint not null
);

create table hindsight.events (
  position bigint not null,
  stream_key bigint not null,
  version bigint not null,
  lamport bigint not null,
  recorded_at timestamptz not null,
  occurred_at timestamptz,
  event_id uuid not null,
  schema_version integer not null,
  stream_id text collate "C" not null,
  type text collate "C" not null,
  correlation_id text collate "C",
  causation_id text collate "C",
  actor text collate "C",
  trace_id bytea,
  span_id bytea,
  metadata json not null,
  data json not null,
  constraint events_position primary key (position),
  constraint events_stream_version unique (stream_key, version),
  constraint events_event_id unique (event_id)
);

-- A fact is never changed.
create function hindsight.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'events are never changed' using errcode = 'restrict_violation';
end $$;

create trigger events_are_facts before update or delete on hindsight.events
  for each row execute function hindsight.refuse_change();
create trigger events_stay before truncate on hindsight.events
  for each statement execute function hindsight.refuse_change();

-- Many snapshots a stream, so that any version is near one. Disposable.
create table hindsight.snapshots (
  stream_key bigint not null,
  aggregate text collate "C" not null,
  aggregate_version integer not null,
  version bigint not null,
  state_sha256 bytea not null,
  state json not null,
  primary key (stream_key, aggregate, aggregate_version, version)
);
