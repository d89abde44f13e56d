-- Reports: published trees, and frozen reports that nobody changes: a correction is a further version with its differences.
create schema reports;
grant usage on schema reports to diemcau_app, diemcau_auditor;

create table reports.definition (
  id int generated always as identity primary key,
  code text not null,
  version int not null,
  valid_from date not null,
  body json not null,
  digest text not null,
  unique (code, version)
);

create table reports.frozen (
  id bigint generated always as identity primary key,
  -- The record whose act froze it, if there is one.
  report_record bigint references records.record,
  code text not null,
  unit text not null references directory.unit (code),
  period text not null,
  version int not null check (version > 0),
  -- Office time.
  frozen_at timestamptz not null,
  content jsonb not null,
  -- SHA-256 of the content as canonical JSON, in hex.
  digest text not null,
  engine text not null,
  -- An erratum: what changed against the version before, and why.
  changes jsonb,
  reason text,
  unique (code, unit, period, version),
  constraint frozen_erratum check ((version = 1) = (changes is null) and (version = 1) = (reason is null))
);

-- A frozen report is seen, and made, by whom its record is seen and acted on; without a record it is public and made
-- by the system.
alter table reports.frozen enable row level security;
create policy see on reports.frozen for select using (
  report_record is null or exists (select from records.record r where r.id = report_record));
create policy freezing on reports.frozen for insert with check (
  coalesce(current_setting('diemcau.system', true), '') = 'on'
  or exists (select from records.record r
    where r.id = report_record and records.acts(r.unit_id, r.type_id, r.party_id)));
create policy audit on reports.frozen for select to diemcau_auditor using (true);

grant select on reports.definition, reports.frozen to diemcau_app, diemcau_auditor;
grant insert on reports.frozen to diemcau_app;
