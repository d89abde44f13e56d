-- Jobs: what is to be done after a commit, written inside the transaction that wants it done.
create schema jobs;
grant usage on schema jobs to diemcau_app, diemcau_auditor;

create table jobs.outbox (
  id bigint generated always as identity primary key,
  task text not null,
  payload jsonb not null,
  -- Machine time: jobs are plumbing.
  run_at timestamptz not null default clock_timestamp(),
  attempts int not null default 0,
  error text,
  -- Set when the job was given up: the row stays for the person who looks after it.
  failed_at timestamptz
);
create index outbox_due on jobs.outbox (run_at, id) where failed_at is null;
grant select, insert, update, delete on jobs.outbox to diemcau_app;
grant select on jobs.outbox to diemcau_auditor;
