-- What another body was asked about a record lies in that body's office. Whoever works on the record reads it too: the
-- same rule as for the record itself, asked of the parent.
create function records.asked_about(p_parent bigint) returns setof records.record
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.*
  from records.record p join records.record c on c.parent_id = p.id
  where p.id = p_parent
    and ((select coalesce(current_setting('diemcau.system', true), '') = 'on')
      or (p.unit_id::bigint << 16 | p.type_id) = any (
        (select coalesce(nullif(current_setting('diemcau.sees', true), ''), '{}')::bigint[])::bigint[]))
  order by c.id
$$;
revoke all on function records.asked_about(bigint) from public;
grant execute on function records.asked_about(bigint) to diemcau_app;
