-- Small things that belong to this log and must be found wherever it is opened.
create table hindsight.notes (
  name text collate "C" primary key,
  value json not null
);
