-- Returns: a record that has been sent is read, and acted on, by the office above its own. What it shows them is this
-- flag, set by the definition's states like `is_public`; who they are is the verb `receive` in the table of rights.
alter table records.record add column is_sent boolean not null default false;

alter table records.right drop constraint right_verb_check;
alter table records.right add constraint right_verb_check check (verb in ('see', 'act', 'secret', 'receive'));

alter policy see on records.record using (
  (select coalesce(current_setting('diemcau.system', true), '') = 'on')
  or is_public
  or (unit_id::bigint << 16 | type_id) = any (
    (select coalesce(nullif(current_setting('diemcau.sees', true), ''), '{}')::bigint[])::bigint[])
  or coalesce(party_id = (select nullif(current_setting('diemcau.party', true), '')::bigint), false)
  or (is_sent and (unit_id::bigint << 16 | type_id) = any (
    (select coalesce(nullif(current_setting('diemcau.receives', true), ''), '{}')::bigint[])::bigint[])));

-- Locked by whoever may act; what an act of the office above writes, it writes as the system, because the new state may
-- lie out of its sight.
alter policy act on records.record using (
  (select coalesce(current_setting('diemcau.system', true), '') = 'on')
  or (unit_id::bigint << 16 | type_id) = any (
    (select coalesce(nullif(current_setting('diemcau.acts', true), ''), '{}')::bigint[])::bigint[])
  or coalesce(party_id = (select nullif(current_setting('diemcau.party', true), '')::bigint), false)
  or (is_sent and (unit_id::bigint << 16 | type_id) = any (
    (select coalesce(nullif(current_setting('diemcau.receives', true), ''), '{}')::bigint[])::bigint[])))
with check (
  (select coalesce(current_setting('diemcau.system', true), '') = 'on')
  or (unit_id::bigint << 16 | type_id) = any (
    (select coalesce(nullif(current_setting('diemcau.acts', true), ''), '{}')::bigint[])::bigint[])
  or coalesce(party_id = (select nullif(current_setting('diemcau.party', true), '')::bigint), false));

create or replace function records.find(p_type int2, p_all bigint[], p_any bigint[]) returns setof bigint
language sql stable security definer set search_path = pg_catalog as $$
  select r.id
  from records.search s
  join records.record r on r.id = s.id
  where s.tok @> p_all
    and (p_any is null or s.tok && p_any)
    and r.type_id = p_type
    and ((select coalesce(current_setting('diemcau.system', true), '') = 'on')
      or r.is_public
      or (r.unit_id::bigint << 16 | r.type_id) = any (
        (select coalesce(nullif(current_setting('diemcau.sees', true), ''), '{}')::bigint[])::bigint[])
      or coalesce(r.party_id = (select nullif(current_setting('diemcau.party', true), '')::bigint), false)
      or (r.is_sent and (r.unit_id::bigint << 16 | r.type_id) = any (
        (select coalesce(nullif(current_setting('diemcau.receives', true), ''), '{}')::bigint[])::bigint[])))
$$;
