-- Days off that the administrator enters when they are decreed, with the decision as their source. The serving role has
-- no right to write rules: it enters a day through a function that asks for the session and for the role.

-- Every entry, for ever. `kind` null: the day is worked as the week says.
create table rules.decree (
  id bigint generated always as identity primary key,
  account_id bigint not null,
  -- Office time.
  at timestamptz not null,
  on_date date not null,
  kind text check (kind in ('off', 'make_up')),
  name text not null,
  confirmed boolean not null,
  source text not null,
  -- What stood there before.
  was jsonb
);
create index decree_day on rules.decree (on_date);
grant select on rules.decree to diemcau_app, diemcau_auditor;

-- Enters a day. The session's account must hold the role of administrator, not lent by anybody, in the office whose site
-- this is. @returns the entry's id; null when it does not
create function rules.decree_day(p_token_digest bytea, p_now timestamptz, p_at timestamptz, p_on date, p_kind text,
  p_name text, p_confirmed boolean, p_source text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  account bigint := directory.session_account(p_token_digest, p_now);
  entry bigint;
begin
  if not exists (
    select from directory.role_assignment a
    join directory.unit u on u.id = a.unit_id
    join directory.unit office on office.id = u.office_id
    join installation.office i on i.home_unit = office.code
    where a.account_id = account and a.role = 'administrator' and a.delegated_by is null
      and (p_at at time zone 'Asia/Ho_Chi_Minh')::date between a.valid_from and coalesce(a.valid_to, 'infinity'))
  then
    return null;
  end if;
  insert into rules.decree (account_id, at, on_date, kind, name, confirmed, source, was)
    values (account, p_at, p_on, p_kind, p_name, p_confirmed, p_source,
      (select to_jsonb(d) from rules.day_off d where d.on_date = p_on))
    returning id into entry;
  if p_kind is null then
    delete from rules.day_off where on_date = p_on;
  else
    insert into rules.day_off (on_date, kind, name, confirmed, source)
      values (p_on, p_kind, p_name, p_confirmed, p_source)
      on conflict (on_date) do update
        set kind = excluded.kind, name = excluded.name, confirmed = excluded.confirmed, source = excluded.source;
  end if;
  return entry;
end $$;
revoke all on function rules.decree_day(bytea, timestamptz, timestamptz, date, text, text, boolean, text) from public;
grant execute on function rules.decree_day(bytea, timestamptz, timestamptz, date, text, text, boolean, text) to diemcau_app;

-- How far the terms of open records have been counted anew after an entry.
create table records.recount (
  decree bigint primary key,
  -- Said on every act.
  why text not null,
  -- Records up to this one have been looked at.
  after_record bigint not null default 0,
  looked int not null default 0,
  moved int not null default 0,
  of_total int,
  ended boolean not null default false
);
grant select, insert, update on records.recount to diemcau_app;
grant select on records.recount to diemcau_auditor;
