-- A role that is held as the deputy of who leads: it may do the same, and its papers are signed in the leader's place
-- (Decree 30/2020, appendix I: `KT.`). Nobody borrows a deputy's place; who borrows a role signs by authorisation (`TUQ.`).
alter table directory.role_assignment
  add column deputy boolean not null default false,
  add constraint role_deputy_by_right check (not deputy or delegated_by is null);

drop function directory.roles_on(bigint, date);

-- The roles of an account on a day of the office. A delegated role counts while its giver holds it himself; a role that
-- is held by right too is not a lent one.
create function directory.roles_on(p_account bigint, p_on date)
returns table (role text, unit_id int, office_id int, lender bigint, deputy boolean)
language sql stable as $$
  select a.role, a.unit_id, u.office_id,
    case when bool_or(a.delegated_by is null) then null else min(a.delegated_by) end,
    bool_or(a.deputy)
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
