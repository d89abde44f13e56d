-- Rules: what the law says, each with the days from which and to which it holds.
create extension if not exists btree_gist;

create schema rules;
grant usage on schema rules to diemcau_app, diemcau_auditor;

-- Days on which the working week does not say what happens: a day off on a weekday, or a weekend day worked instead.
create table rules.day_off (
  on_date date primary key,
  kind text not null check (kind in ('off', 'make_up')),
  name text not null,
  confirmed boolean not null,
  source text not null
);

-- Versions of every other dated rule; `valid_to` is the last day, null while in force.
create table rules.version (
  rule text not null,
  valid_from date not null,
  valid_to date,
  data jsonb not null,
  confirmed boolean not null,
  source text not null,
  primary key (rule, valid_from),
  constraint version_days_in_order check (valid_to >= valid_from),
  constraint version_one_at_a_time exclude using gist (rule with =, daterange(valid_from, valid_to, '[]') with &&)
);

grant select on rules.day_off, rules.version to diemcau_app, diemcau_auditor;
