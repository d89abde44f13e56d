-- A form that anybody may begin makes a key, a session and a draft. So many an hour from one address, or of one account,
-- and no more; and a key that opens nothing goes with its draft.

-- As before, for a time that the caller names.
create function directory.begin_guess(p_subject text, p_most int, p_at timestamptz, p_within interval) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  digest bytea := sha256(convert_to(p_subject, 'UTF8'));
  held directory.guess;
begin
  delete from directory.guess where subject_digest in (
    select g.subject_digest from directory.guess g where g.since < p_at - interval '1 day' limit 100 for update skip locked);
  insert into directory.guess as g (subject_digest, wrong, since) values (digest, 0, p_at)
    on conflict (subject_digest) do update set wrong = g.wrong returning * into held;
  if held.locked_until > p_at then
    return false;
  end if;
  if held.locked_until is not null or held.since <= p_at - p_within then
    held.wrong := 0;
    held.since := p_at;
  end if;
  update directory.guess set wrong = held.wrong + 1, since = held.since,
    locked_until = case when held.wrong + 1 >= p_most then p_at + p_within end
    where subject_digest = digest;
  return true;
end $$;

create or replace function directory.begin_guess(p_subject text, p_most int, p_at timestamptz) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select directory.begin_guess(p_subject, p_most, p_at, interval '15 minutes')
$$;

-- Counts a form that is begun; false once there were so many within an hour, for the next hour.
create function directory.begin_form(p_who text, p_most int, p_at timestamptz) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select directory.begin_guess('form begun by ' || p_who, p_most, p_at, interval '1 hour')
$$;

-- Forgets keys that apply for nobody, with their sessions.
create function directory.drop_guest_keys(p_references text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from directory.guest_session s using directory.guest_key k
    where k.reference = s.reference and k.reference = any (p_references) and k.party_id is null;
  delete from directory.guest_key k where k.reference = any (p_references) and k.party_id is null;
end $$;

-- The worker deletes what has run out without being able to read it, and the keys that open nothing any more.
create or replace function records.sweep_drafts(p_at timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  swept int;
begin
  delete from records.draft d where d.expires_at <= p_at;
  get diagnostics swept = row_count;
  perform directory.drop_guest_keys(array(
    select k.reference from directory.guest_key k
    where k.party_id is null and k.created_at < clock_timestamp() - interval '1 day'
      and not exists (select from records.draft d where d.guest = k.reference)));
  return swept;
end $$;

revoke all on function directory.begin_guess(text, int, timestamptz, interval),
  directory.begin_form(text, int, timestamptz), directory.drop_guest_keys(text[]) from public;
grant execute on function directory.begin_form(text, int, timestamptz) to diemcau_app;
