-- Figures: what each record counts for (bitemporal), monthly cells kept by append-only deltas, period schemes.
create schema figures;
grant usage on schema figures to diemcau_app, diemcau_auditor;

create table figures.indicator (
  id int generated always as identity primary key,
  code text not null,
  version int not null,
  valid_from date not null,
  body json not null,
  words json not null,
  digest text not null,
  -- False while a job still makes it count the records that were there before it; the version before is served.
  ready boolean not null default true,
  unique (code, version)
);

-- Option codes of breakdowns, numbered once for all.
create table figures.option (id int2 generated always as identity primary key, code text not null unique);

create table figures.scheme (
  code text primary key,
  kind text not null check (kind in ('year', 'phase')),
  rule jsonb not null,
  names jsonb not null default '{}',
  assumption text
);

-- From which day an office keeps records of a type: before it, and without it, a count is missing and not zero.
create table figures.coverage (
  office_id int not null references directory.unit,
  type_id int2 not null references records.type,
  from_on date not null,
  primary key (office_id, type_id)
);

create table figures.contribution (
  indicator_id int not null references figures.indicator,
  on_date date not null,
  unit_id int not null,
  place_id int not null,
  d1 int2 not null default 0,
  d2 int2 not null default 0,
  d3 int2 not null default 0,
  d4 int2 not null default 0,
  value bigint not null,
  key bigint,
  record_id bigint not null,
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity'
);
create index contribution_by_unit on figures.contribution (indicator_id, unit_id, on_date) include (value, known_to);
create index contribution_open on figures.contribution (record_id) where known_to = 'infinity';

create table figures.delta (
  id bigint generated always as identity primary key,
  indicator_id int not null,
  unit_id int not null,
  place_id int not null,
  month date not null,
  d1 int2 not null,
  d2 int2 not null,
  d3 int2 not null,
  d4 int2 not null,
  dv bigint not null,
  dn bigint not null
);

create table figures.cell (
  indicator_id int not null,
  unit_id int not null,
  month date not null,
  place_id int not null,
  d1 int2 not null,
  d2 int2 not null,
  d3 int2 not null,
  d4 int2 not null,
  v bigint not null,
  n bigint not null,
  primary key (indicator_id, unit_id, month, place_id, d1, d2, d3, d4)
) with (fillfactor = 80);

grant select on all tables in schema figures to diemcau_app, diemcau_auditor;
grant insert on figures.contribution, figures.delta, figures.cell, figures.coverage to diemcau_app;
grant update (known_to) on figures.contribution to diemcau_app;
grant update on figures.cell, figures.coverage to diemcau_app;
grant delete on figures.delta to diemcau_app;
grant update (ready) on figures.indicator to diemcau_app;
grant usage on all sequences in schema figures to diemcau_app;
