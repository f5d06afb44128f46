-- When a trace was first seen here, to the millisecond. Of those that are here already only the day
-- is known: what they say is taken where it goes with that day.
alter table hindsight_traces.traces add column came_ns bigint;
update hindsight_traces.traces set came_ns = case
  when start_ns between day_ns and day_ns + 86400000000000 then start_ns else day_ns end
from (select trace_id as id, extract(epoch from day::timestamp)::bigint * 1000000000 as day_ns
  from hindsight_traces.traces) of_day
where trace_id = id;
alter table hindsight_traces.traces alter column came_ns set not null;

-- Where lists have it: when it says it began, unless that is more than a day before it came, or more
-- than five minutes after. Then it is when it came: a wrong clock has no place in time of its own.
alter table hindsight_traces.traces add column listed_ns bigint not null generated always as (
  case when start_ns between came_ns - 86400000000000 and came_ns + 300000000000
    then start_ns else came_ns end) stored;

create index traces_listed on hindsight_traces.traces (listed_ns, trace_id) include (duration_ns, errors);
