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

-- The last of so many events of a stream, or of the log when there is no key, recorded by a moment.
-- Times never decrease. Where the moment would be if they rose evenly is looked at first, then ever
-- farther from there until the answer is enclosed: in a long log a few pages instead of one a step.
-- What two more such guesses do not narrow down is halved, so any distribution ends soon.
create function hindsight.last_recorded_by(moment timestamptz, key bigint, events bigint)
returns bigint language plpgsql stable parallel safe as $$
declare
  low bigint := 0; -- recorded by the moment, or before all
  high bigint := events + 1; -- recorded after it, or after all
  low_at timestamptz;
  high_at timestamptz;
  found_at timestamptz;
  middle bigint;
  guesses integer := 0;
  is_guess boolean;
  is_rising boolean;
  step bigint := 0;
begin
  while high - low > 1 loop
    is_guess := false;
    if high_at is null then middle := high - 1;
    elsif low_at is null then middle := low + 1;
    elsif step > 0 and step < high - low then
      middle := case when is_rising then low + step else high - step end;
    elsif guesses < 3 and high - low > 16 then
      guesses := guesses + 1;
      is_guess := true;
      middle := low + ((high - low)
        * (date_part('epoch', moment - low_at) / date_part('epoch', high_at - low_at)))::bigint;
      middle := greatest(low + 1, least(high - 1, middle));
    else
      step := 0;
      middle := low + (high - low) / 2;
    end if;

    if key is null then
      select e.recorded_at into found_at from hindsight.events e
        where e.position >= middle order by e.position limit 1;
    else
      select e.recorded_at into found_at from hindsight.events e
        where e.stream_key = key and e.version >= middle order by e.version limit 1;
    end if;

    if is_guess then
      step := 1;
      is_rising := found_at <= moment;
    elsif step > 0 then
      step := case when is_rising = (found_at <= moment) then step * 8 else 0 end;
    end if;
    if found_at <= moment then
      low := middle;
      low_at := found_at;
    else
      high := middle;
      high_at := found_at;
    end if;
  end loop;
  return low;
end $$;

create function hindsight.version_at_time(key bigint, moment timestamptz) returns bigint
language sql stable strict parallel safe as $$
  select hindsight.last_recorded_by(moment, key, (select e.version from hindsight.events e
    where e.stream_key = key order by e.version desc limit 1))
$$;

create function hindsight.position_at_time(moment timestamptz) returns bigint
language sql stable strict parallel safe as $$
  select hindsight.last_recorded_by(moment, null, (select h.position from hindsight.head h))
$$;
