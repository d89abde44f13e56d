-- The second wall around what the serving role may not read: personal values, passwords, sessions. It gets at them
-- only through the functions below, which run as the owner, ask for proof and log what is to be logged.

-- True when the transaction acts for the party itself or for the system.
create function directory.is_own(p_party bigint) returns boolean
language sql stable parallel safe as $$
  select coalesce(p_party = nullif(current_setting('diemcau.party', true), '')::bigint, false)
    or coalesce(current_setting('diemcau.system', true), '') = 'on'
$$;

-- True when the transaction's actor holds any grant of the setting's kind.
create function directory.holds_any(p_setting text) returns boolean
language sql stable parallel safe as $$
  select coalesce(current_setting(p_setting, true), '') not in ('', '{}')
$$;

alter table directory.party_secret enable row level security;
create policy see on directory.party_secret for select using (directory.is_own(party_id));
create policy write on directory.party_secret for insert
  with check (directory.is_own(party_id) or directory.holds_any('diemcau.acts'));
create policy rewrite on directory.party_secret for update using (directory.is_own(party_id));
create policy erase on directory.party_secret for delete using (directory.is_own(party_id));
grant select, insert, delete on directory.party_secret to diemcau_app;
grant update (value) on directory.party_secret to diemcau_app;

-- Staff read personal values of a party here and nowhere else: the look is written down in the same statement.
create function directory.read_party_secret(p_party bigint, p_fields text[], p_account bigint, p_at timestamptz, p_why text)
returns table (field text, value text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not directory.holds_any('diemcau.secrets') then
    raise insufficient_privilege using message = 'no right to personal values';
  end if;
  insert into directory.look (account_id, subject, fields, at, why)
  values (p_account, 'party ' || p_party, p_fields, p_at, p_why);
  return query
    select s.field, s.value from directory.party_secret s where s.party_id = p_party and s.field = any (p_fields);
end $$;

alter table directory.session enable row level security;
alter table directory.sign_in_try enable row level security;

-- Begins a try to sign in, which counts as wrong until it is completed, so that tries at the same time count too.
-- No id comes back after 5 wrong tries in 15 minutes for this sign-in name (since its last right one) or from this
-- address. The hash is null when there is no such open account.
create function directory.begin_sign_in(p_sign_in text, p_address text, p_at timestamptz,
  out try_id bigint, out password_hash text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  digest bytea := sha256(convert_to(p_sign_in, 'UTF8'));
  since timestamptz := p_at - interval '15 minutes';
  account bigint;
begin
  -- Always in this order, so that two tries never wait for each other.
  perform pg_advisory_xact_lock(hashtextextended(p_sign_in, 1));
  perform pg_advisory_xact_lock(hashtextextended(p_address, 2));
  delete from directory.sign_in_try where id in (
    select t.id from directory.sign_in_try t where t.at < p_at - interval '1 day' for update skip locked);
  if (select count(*) from directory.sign_in_try t
      where t.sign_in_digest = digest and not t.ok and t.at > since and t.at > coalesce(
        (select max(o.at) from directory.sign_in_try o where o.sign_in_digest = digest and o.ok and o.at <= p_at),
        '-infinity')) >= 5
    or (select count(*) from directory.sign_in_try t where t.address = p_address and not t.ok and t.at > since) >= 5
  then
    return;
  end if;
  select a.id, a.password_hash into account, password_hash
    from directory.account a where a.sign_in = p_sign_in and a.closed_at is null;
  insert into directory.sign_in_try (sign_in_digest, address, account_id, at)
    values (digest, p_address, account, p_at) returning id into try_id;
end $$;

-- Completes a try whose password was right: opens a session of 12 hours and ends the one held before.
create function directory.complete_sign_in(p_try bigint, p_token_digest bytea, p_previous_digest bytea,
  p_agent text, p_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  done directory.sign_in_try;
begin
  update directory.sign_in_try set ok = true
    where id = p_try and not ok and account_id is not null returning * into done;
  if done.id is null then
    raise insufficient_privilege using message = 'no such try to sign in';
  end if;
  update directory.session set ended_at = p_at where token_digest = p_previous_digest and ended_at is null;
  insert into directory.session (token_digest, account_id, created_at, seen_at, expires_at, address, agent)
    values (p_token_digest, done.account_id, p_at, p_at, p_at + interval '12 hours', done.address, p_agent);
end $$;

-- A session lives 12 hours, ends after 2 hours without a request, and with its account.
create function directory.is_alive(s directory.session, p_at timestamptz) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.ended_at is null and s.expires_at > p_at and s.seen_at > p_at - interval '2 hours'
    and exists (select from directory.account a where a.id = s.account_id and a.closed_at is null)
$$;

-- The account behind a token, if its session is alive. Notes the visit at most once a minute.
create function directory.session_account(p_token_digest bytea, p_at timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_session directory.session;
begin
  select * into found_session from directory.session s
    where s.token_digest = p_token_digest and directory.is_alive(s, p_at);
  if found_session.seen_at < p_at - interval '1 minute' then
    update directory.session set seen_at = p_at where id = found_session.id;
  end if;
  return found_session.account_id;
end $$;

-- The living sessions of the account that holds the token.
create function directory.list_sessions(p_token_digest bytea, p_at timestamptz)
returns table (id bigint, created_at timestamptz, seen_at timestamptz, address text, agent text, is_current boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.created_at, s.seen_at, s.address, s.agent, s.id = mine.id
  from directory.session mine
  join directory.session s on s.account_id = mine.account_id
  where mine.token_digest = p_token_digest and directory.is_alive(mine, p_at) and directory.is_alive(s, p_at)
  order by s.seen_at desc, s.id desc
$$;

-- Ends a session of the account that holds the token: the named one, or its own.
create function directory.end_session(p_token_digest bytea, p_session bigint, p_at timestamptz) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with ended as (
    update directory.session s set ended_at = p_at
    from directory.session mine
    where mine.token_digest = p_token_digest and directory.is_alive(mine, p_at)
      and s.account_id = mine.account_id and s.id = coalesce(p_session, mine.id) and s.ended_at is null
    returning s.id)
  select exists (select from ended)
$$;

-- Lends a role to another account from day to day. The lender shows his token and must hold the role himself, in the
-- same unit, for the whole time.
create function directory.delegate_role(p_token_digest bytea, p_now timestamptz, p_account bigint, p_role text, p_unit int,
  p_from date, p_to date) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  lender bigint := directory.session_account(p_token_digest, p_now);
begin
  if not exists (
    select from directory.role_assignment a
    where a.account_id = lender and a.role = p_role and a.unit_id = p_unit and a.delegated_by is null
      and a.valid_from <= p_from and p_to <= coalesce(a.valid_to, 'infinity'))
  then
    return false;
  end if;
  insert into directory.role_assignment (account_id, role, unit_id, valid_from, valid_to, delegated_by)
    values (p_account, p_role, p_unit, p_from, p_to, lender);
  return true;
end $$;

revoke all on all functions in schema directory from public;
grant execute on all functions in schema directory to diemcau_app;
revoke execute on function directory.is_alive(directory.session, timestamptz) from diemcau_app;
