-- What screens search by, built behind the head so that an append need not pay for it.
create function hindsight.jsonb_or_null(text json) returns jsonb
language plpgsql immutable strict parallel safe as $$
begin
  return text::jsonb;
exception when others then
  return null; -- jsonb cannot hold \u0000 or very large numbers
end $$;

create table hindsight.index_state (
  one boolean primary key default true check (one),
  position bigint not null
) with (fillfactor = 10);

insert into hindsight.index_state (position) values (0);

create table hindsight.event_index (
  position bigint primary key,
  category text collate "C" not null,
  type text collate "C" not null,
  actor text collate "C",
  correlation_id text collate "C",
  causation_id text collate "C",
  data jsonb
);

create index event_index_category on hindsight.event_index (category, position);
create index event_index_type on hindsight.event_index (type, position);
create index event_index_actor on hindsight.event_index (actor, position) where actor is not null;
create index event_index_correlation on hindsight.event_index (correlation_id, position)
  where correlation_id is not null;
create index event_index_causation on hindsight.event_index (causation_id, position)
  where causation_id is not null;
create index event_index_data on hindsight.event_index using gin (data jsonb_path_ops);

create table hindsight.category_counts (
  category text collate "C" primary key,
  streams bigint not null,
  events bigint not null,
  last_position bigint not null
) with (fillfactor = 50);

create table hindsight.stream_type_counts (
  stream_key bigint not null,
  type text collate "C" not null,
  events bigint not null,
  primary key (stream_key, type)
) with (fillfactor = 70);

-- Versions and positions rise together, so the version at a position is found by halving.
create function hindsight.version_at_position(key bigint, head bigint) returns bigint
language plpgsql stable strict parallel safe as $$
declare
  low bigint := 0;
  high bigint;
  middle bigint;
  found_position bigint;
begin
  select e.version, e.position into high, found_position
    from hindsight.events e where e.stream_key = key order by e.version desc limit 1;
  if high is null then return 0; end if;
  if found_position <= head then return high; end if;
  high := high - 1;
  while low < high loop
    middle := (low + high + 1) / 2;
    select e.position into found_position
      from hindsight.events e where e.stream_key = key and e.version = middle;
    if found_position <= head then low := middle; else high := middle - 1; end if;
  end loop;
  return low;
end $$;

create function hindsight.version_at_time(key bigint, moment timestamptz) returns bigint
language plpgsql stable strict parallel safe as $$
declare
  low bigint := 0;
  high bigint;
  middle bigint;
  found_at timestamptz;
begin
  select e.version, e.recorded_at into high, found_at
    from hindsight.events e where e.stream_key = key order by e.version desc limit 1;
  if high is null then return 0; end if;
  if found_at <= moment then return high; end if;
  high := high - 1;
  while low < high loop
    middle := (low + high + 1) / 2;
    select e.recorded_at into found_at
      from hindsight.events e where e.stream_key = key and e.version = middle;
    if found_at <= moment then low := middle; else high := middle - 1; end if;
  end loop;
  return low;
end $$;

create function hindsight.position_at_time(moment timestamptz) returns bigint
language plpgsql stable strict parallel safe as $$
declare
  low bigint := 0;
  high bigint;
  middle bigint;
  found_at timestamptz;
begin
  select h.position into high from hindsight.head h;
  while low < high loop
    middle := (low + high + 1) / 2;
    select e.recorded_at into found_at from hindsight.events e where e.position = middle;
    if found_at <= moment then low := middle; else high := middle - 1; end if;
  end loop;
  return low;
end $$;
