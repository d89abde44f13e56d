-- Acting for a colleague: a role says who lent it, is lent within the office only, and is taken back by its lender.

drop function directory.roles_on(bigint, date);

-- The roles of an account on a day of the office. A delegated role counts while its giver holds it himself; a role that
-- is held by right too is not a lent one.
create function directory.roles_on(p_account bigint, p_on date)
returns table (role text, unit_id int, office_id int, lender bigint)
language sql stable as $$
  select a.role, a.unit_id, u.office_id,
    case when bool_or(a.delegated_by is null) then null else min(a.delegated_by) end
  from directory.role_assignment a
  join directory.unit u on u.id = a.unit_id
  where a.account_id = p_account
    and p_on between a.valid_from and coalesce(a.valid_to, 'infinity')
    and (a.delegated_by is null or exists (
      select from directory.role_assignment g
      where g.account_id = a.delegated_by and g.role = a.role and g.unit_id = a.unit_id and g.delegated_by is null
        and p_on between g.valid_from and coalesce(g.valid_to, 'infinity')))
  group by a.role, a.unit_id, u.office_id
$$;
revoke all on function directory.roles_on(bigint, date) from public;
grant execute on function directory.roles_on(bigint, date) to diemcau_app;

-- Lends a role to a colleague from day to day. The lender shows his token and must hold the role himself, in the same
-- unit, for the whole time; a colleague is who holds a role of his own in the same office when the loan begins.
create or replace function directory.delegate_role(p_token_digest bytea, p_now timestamptz, p_account bigint, p_role text,
  p_unit int, p_from date, p_to date) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  lender bigint := directory.session_account(p_token_digest, p_now);
begin
  if not exists (
    select from directory.role_assignment a
    where a.account_id = lender and a.role = p_role and a.unit_id = p_unit and a.delegated_by is null
      and a.valid_from <= p_from and p_to <= coalesce(a.valid_to, 'infinity'))
    or not exists (
      select from directory.role_assignment c
      join directory.unit of_colleague on of_colleague.id = c.unit_id
      join directory.unit of_role on of_role.id = p_unit and of_role.office_id = of_colleague.office_id
      join directory.account k on k.id = c.account_id and k.closed_at is null
      where c.account_id = p_account and c.delegated_by is null
        and p_from between c.valid_from and coalesce(c.valid_to, 'infinity'))
  then
    return false;
  end if;
  insert into directory.role_assignment (account_id, role, unit_id, valid_from, valid_to, delegated_by)
    values (p_account, p_role, p_unit, p_from, p_to, lender);
  return true;
end $$;

-- Takes a lent role back on a day of the office: it is not held on that day any more. Only its lender may.
create function directory.take_back_role(p_token_digest bytea, p_now timestamptz, p_assignment bigint, p_on date)
returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  lender bigint := directory.session_account(p_token_digest, p_now);
  lent directory.role_assignment;
begin
  select * into lent from directory.role_assignment a
    where a.id = p_assignment and a.delegated_by = lender and a.valid_to >= p_on for update;
  if lent.id is null then
    return false;
  end if;
  if lent.valid_from < p_on then
    update directory.role_assignment set valid_to = p_on - 1 where id = lent.id;
  else
    delete from directory.role_assignment where id = lent.id;
  end if;
  return true;
end $$;
revoke all on function directory.take_back_role(bytea, timestamptz, bigint, date) from public;
grant execute on function directory.take_back_role(bytea, timestamptz, bigint, date) to diemcau_app;
