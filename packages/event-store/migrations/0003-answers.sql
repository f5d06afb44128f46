-- The first answer given under an Idempotency-Key.
create table hindsight.answers (
  key text collate "C" primary key,
  request_hash text not null,
  status integer not null,
  body text not null,
  answered_at timestamptz not null default now()
);

create index answers_age on hindsight.answers using brin (answered_at);
