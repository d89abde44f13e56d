-- The second wall of mandates. Until here the application alone decided for whom an account acts: whatever party it named,
-- the database believed. Now a party that is not the account's own is believed only for the record types of a mandate that
-- holds on the day that is named, and for nothing else of that party's: no personal values, no notices, no mandates.

-- The transaction's party, where it is its account's own, or where there is no account: a key, the system, nobody.
create function directory.own_party() returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.party
  from (select nullif(current_setting('diemcau.party', true), '')::bigint as party,
      nullif(current_setting('diemcau.account', true), '')::bigint as account) s
  where s.account is null or exists (
    select from directory.account a join directory.party own on own.id = a.party_id
    where a.id = s.account and coalesce(own.merged_into, own.id) = s.party)
$$;

create or replace function directory.is_own(p_party bigint) returns boolean
language sql stable parallel safe as $$
  select coalesce(p_party = directory.own_party(), false)
    or coalesce(current_setting('diemcau.system', true), '') = 'on'
$$;

-- Codes of the record types for which the transaction's account may act for a party that is not its own: by a mandate of
-- that party that has not been taken back and holds on the office day that the transaction names. Null: all types.
create function directory.mandated_types() returns table (types text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.types
  from directory.account a
  join directory.party own on own.id = a.party_id
  join directory.mandate m on m.agent_id = coalesce(own.merged_into, own.id)
  where a.id = nullif(current_setting('diemcau.account', true), '')::bigint
    and m.principal_id = nullif(current_setting('diemcau.party', true), '')::bigint
    and m.revoked_at is null
    and nullif(current_setting('diemcau.on', true), '')::date between m.valid_from and m.valid_to
$$;

-- Ids of the types whose records the transaction's party lends it: all where the party is its own.
create function records.party_types() returns int2[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if directory.own_party() is not null then
    return (select array_agg(t.id) from records.type t);
  end if;
  return (select array_agg(t.id) from records.type t
    where exists (select from directory.mandated_types() m where m.types is null or t.code = any (m.types)));
end $$;

revoke all on function directory.own_party(), directory.mandated_types(), records.party_types() from public;
grant execute on function directory.own_party(), directory.mandated_types(), records.party_types() to diemcau_app;

alter policy see on records.record using (
  (select coalesce(current_setting('diemcau.system', true), '') = 'on')
  or is_public
  or (unit_id::bigint << 16 | type_id) <@ (
    select coalesce(nullif(current_setting('diemcau.sees', true), ''), '{}')::int8multirange)
  or coalesce(party_id = (select nullif(current_setting('diemcau.party', true), '')::bigint)
    and type_id = any ((select records.party_types())::int2[]), false)
  or (is_sent and (unit_id::bigint << 16 | type_id) <@ (
    select coalesce(nullif(current_setting('diemcau.receives', true), ''), '{}')::int8multirange)));

alter policy open on records.record with check (
  (select coalesce(current_setting('diemcau.system', true), '') = 'on')
  or (unit_id::bigint << 16 | type_id) <@ (
    select coalesce(nullif(current_setting('diemcau.acts', true), ''), '{}')::int8multirange)
  or coalesce(party_id = (select nullif(current_setting('diemcau.party', true), '')::bigint)
    and type_id = any ((select records.party_types())::int2[]), false));

alter policy act on records.record using (
  (select coalesce(current_setting('diemcau.system', true), '') = 'on')
  or (unit_id::bigint << 16 | type_id) <@ (
    select coalesce(nullif(current_setting('diemcau.acts', true), ''), '{}')::int8multirange)
  or coalesce(party_id = (select nullif(current_setting('diemcau.party', true), '')::bigint)
    and type_id = any ((select records.party_types())::int2[]), false)
  or (is_sent and (unit_id::bigint << 16 | type_id) <@ (
    select coalesce(nullif(current_setting('diemcau.receives', true), ''), '{}')::int8multirange)))
with check (
  (select coalesce(current_setting('diemcau.system', true), '') = 'on')
  or (unit_id::bigint << 16 | type_id) <@ (
    select coalesce(nullif(current_setting('diemcau.acts', true), ''), '{}')::int8multirange)
  or coalesce(party_id = (select nullif(current_setting('diemcau.party', true), '')::bigint)
    and type_id = any ((select records.party_types())::int2[]), false));

create or replace function records.acts(unit_id int, type_id int2, party_id bigint) returns boolean
language sql stable as $$
  select coalesce(current_setting('diemcau.system', true), '') = 'on'
    or (unit_id::bigint << 16 | type_id) <@ coalesce(nullif(current_setting('diemcau.acts', true), ''), '{}')::int8multirange
    or coalesce(party_id = nullif(current_setting('diemcau.party', true), '')::bigint
      and type_id = any (records.party_types()), false)
$$;

alter policy append on records.action with check (
  (select coalesce(current_setting('diemcau.system', true), '') = 'on')
  or exists (select from records.record r where r.id = record_id and (
    (r.unit_id::bigint << 16 | r.type_id) <@ (
    select coalesce(nullif(current_setting('diemcau.acts', true), ''), '{}')::int8multirange)
    or coalesce(r.party_id = (select nullif(current_setting('diemcau.party', true), '')::bigint)
    and r.type_id = any ((select records.party_types())::int2[]), false))));

alter policy see on records.secret using (
  (select coalesce(current_setting('diemcau.system', true), '') = 'on')
  or exists (select from records.record r where r.id = record_id and (
    (r.unit_id::bigint << 16 | r.type_id) <@ (
    select coalesce(nullif(current_setting('diemcau.secrets', true), ''), '{}')::int8multirange)
    or coalesce(r.party_id = (select nullif(current_setting('diemcau.party', true), '')::bigint)
    and r.type_id = any ((select records.party_types())::int2[]), false))));
alter policy write on records.secret with check (
  (select coalesce(current_setting('diemcau.system', true), '') = 'on')
  or exists (select from records.record r where r.id = record_id and (
    (r.unit_id::bigint << 16 | r.type_id) <@ (
    select coalesce(nullif(current_setting('diemcau.acts', true), ''), '{}')::int8multirange)
    or coalesce(r.party_id = (select nullif(current_setting('diemcau.party', true), '')::bigint)
    and r.type_id = any ((select records.party_types())::int2[]), false))));
alter policy rewrite on records.secret using (
  (select coalesce(current_setting('diemcau.system', true), '') = 'on')
  or exists (select from records.record r where r.id = record_id and (
    (r.unit_id::bigint << 16 | r.type_id) <@ (
    select coalesce(nullif(current_setting('diemcau.acts', true), ''), '{}')::int8multirange)
    or coalesce(r.party_id = (select nullif(current_setting('diemcau.party', true), '')::bigint)
    and r.type_id = any ((select records.party_types())::int2[]), false))));
alter policy erase on records.secret using (
  (select coalesce(current_setting('diemcau.system', true), '') = 'on')
  or exists (select from records.record r where r.id = record_id and (
    (r.unit_id::bigint << 16 | r.type_id) <@ (
    select coalesce(nullif(current_setting('diemcau.acts', true), ''), '{}')::int8multirange)
    or coalesce(r.party_id = (select nullif(current_setting('diemcau.party', true), '')::bigint)
    and r.type_id = any ((select records.party_types())::int2[]), false))));

-- Search asks the same of the one type that it is in; what else it does is as before.
create or replace function records.find_page(p_type int2, p_all bigint[], p_any bigint[], p_units int[], p_states text[],
  p_places int[], p_parent bigint, p_from date, p_to date, p_fields text[], p_values text[], p_by_title boolean,
  p_offset bigint, p_limit bigint, out ids bigint[], out total bigint)
language plpgsql stable security definer
set search_path = pg_catalog set plan_cache_mode = force_generic_plan
set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare
  sees int8multirange := coalesce(nullif(current_setting('diemcau.sees', true), ''), '{}');
  receives int8multirange := coalesce(nullif(current_setting('diemcau.receives', true), ''), '{}');
  system boolean := coalesce(current_setting('diemcau.system', true), '') = 'on';
  party bigint := case when directory.own_party() is not null or p_type = any (records.party_types()) then
     nullif(current_setting('diemcau.party', true), '') end;
begin
  with hit as materialized (
    select r.id, r.on_date, case when p_by_title then r.title end as title
    from records.record r
    where r.id = any (array(
        select s.id from unnest(p_any) as token join records.search s on s.tok @> array_append(p_all, token)))
      and r.type_id = p_type
      and (system or r.is_public or (r.unit_id::bigint << 16 | r.type_id) <@ sees or coalesce(r.party_id = party, false)
        or (r.is_sent and (r.unit_id::bigint << 16 | r.type_id) <@ receives))
      and (p_units is null or r.unit_id = any (p_units))
      and (p_states is null or r.state = any (p_states))
      and (p_places is null or r.place_id = any (p_places))
      and (p_parent is null or r.parent_id = p_parent)
      and (p_from is null or r.on_date >= p_from)
      and (p_to is null or r.on_date <= p_to)
      and (p_fields is null or not exists (select from unnest(p_fields, p_values) as asked(field, value)
        where r.data ->> asked.field is distinct from asked.value))
  ), page as (
    select id, title, on_date from hit
    order by title collate "und-x-icu", on_date desc, id desc offset p_offset limit p_limit
  )
  select (select array_agg(id order by title collate "und-x-icu", on_date desc, id desc) from page), (select count(*) from hit)
  into ids, total;
end $$;

-- What a party was told is read by itself, not by who acts for it.
alter policy see on notices.notice using (
  (select coalesce(current_setting('diemcau.system', true), '') = 'on')
  or coalesce(party_id = (select directory.own_party()), false));
alter policy mark on notices.notice using (
  (select coalesce(current_setting('diemcau.system', true), '') = 'on')
  or coalesce(party_id = (select directory.own_party()), false));
