-- A search's hits are looked up in one walk through the index by their sorted keys, where each began at the top of it
-- (3.6 microseconds a hit). What it finds is as before.
create or replace function records.find_page(p_type int2, p_all bigint[], p_any bigint[], p_units int[], p_states text[],
  p_places int[], p_parent bigint, p_from date, p_to date, p_fields text[], p_values text[], p_by_title boolean,
  p_offset bigint, p_limit bigint, out ids bigint[], out total bigint)
language plpgsql stable security definer
set search_path = pg_catalog set plan_cache_mode = force_generic_plan
set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare
  sees int[] := records.units_in('diemcau.sees', p_type);
  receives int[] := records.units_in('diemcau.receives', p_type);
  system boolean := coalesce(current_setting('diemcau.system', true), '') = 'on';
  party bigint := nullif(current_setting('diemcau.party', true), '');
begin
  with hit as materialized (
    select r.id, r.on_date, case when p_by_title then r.title end as title
    from records.record r
    where r.id = any (array(
        select s.id from unnest(p_any) as token join records.search s on s.tok @> array_append(p_all, token)))
      and r.type_id = p_type
      and (system or r.is_public or r.unit_id = any (sees) or coalesce(r.party_id = party, false)
        or (r.is_sent and r.unit_id = any (receives)))
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
